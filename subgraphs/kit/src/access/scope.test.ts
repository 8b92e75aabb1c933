import { describe, expect, it } from 'vitest';
import { everybody, readCaller, rightsOf } from './caller.js';
import { parseScope, type Scope, scopeText } from './scope.js';

describe('a scope', () => {
  it.each<[string, Scope]>([
    ['all/draft', { subgraph: null, dataClass: 'DRAFT', within: 'VN' }],
    ['finance/internal', { subgraph: 'finance', dataClass: 'INTERNAL', within: 'VN' }],
    ['indicators/internal/2004:27', { subgraph: 'indicators', dataClass: 'INTERNAL', within: '2004:27' }],
  ])('%s is read and written alike', (text, scope) => {
    expect(parseScope(text)).toEqual(scope);
    expect(scopeText(scope)).toBe(text);
  });

  it.each([
    'openid',
    'all',
    'all/published',
    'all/secret',
    'indicators/internal/27',
    'indicators/internal/2004:27/2004:24',
    'indicators/internal/',
    ' all/draft',
    'All/draft',
  ])('"%s" is none', (text) => {
    expect(parseScope(text)).toBeNull();
  });
});

describe('the rights of a caller', () => {
  const scopes = (...texts: string[]) => texts.map((text) => parseScope(text) as Scope);

  it('are the same in whatever order the scopes stand, and whoever has them', () => {
    const one = { id: 'key:a', scopes: scopes('all/draft', 'finance/internal') };
    const other = { id: 'person:b', scopes: scopes('finance/internal', 'all/draft', 'all/draft') };
    expect(rightsOf(one)).toBe(rightsOf(other));
    expect(rightsOf({ ...one, scopes: scopes('all/draft') })).not.toBe(rightsOf(one));
  });

  it('of a caller without a scope are those of everybody', () => {
    expect(rightsOf({ id: 'key:a', scopes: [] })).toBe(rightsOf(everybody));
  });
});

describe('a body that says who asks', () => {
  it('gives the caller with what it may read; what is no scope gives nothing', () => {
    const body = { extensions: { caller: { id: 'key:a', scopes: ['all/draft', 'all/everything'] } } };
    expect(readCaller(body)).toEqual({ id: 'key:a', scopes: [parseScope('all/draft')] });
  });

  it.each([
    undefined,
    null,
    {},
    { extensions: null },
    { extensions: { caller: null } },
    { extensions: { caller: { id: 'key:a' } } },
    { extensions: { caller: { id: 'key:a', scopes: 'all/draft' } } },
    { extensions: { caller: { id: 'key:a', scopes: [{ dataClass: 'DRAFT' }] } } },
    { extensions: { caller: { scopes: ['all/draft'] } } },
  ])('%j is everybody’s', (body) => {
    expect(readCaller(body)).toEqual(everybody);
  });
});
