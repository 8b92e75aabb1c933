import { Language } from '@ntp-graph/kit';
import { describe, expect, it } from 'vitest';
import { type AskedOperation, askedOperation } from './asked-operation.js';
import { cacheDay, cacheKey } from './cache-key.js';
import { post } from './testing/fake-graph.js';

const circumstances = { scope: 'public', day: '2026-11-22', language: Language.VI, graph: 'g' };
const query = 'query A($code: String) { province(code: $code) { name } }';

function keyOf(body: object, headers = {}, given = circumstances): string {
  return cacheKey(askedOperation(post(body, headers)) as AskedOperation, given);
}

describe('the key of an answer', () => {
  it('does not depend on the order in which variables are written', () => {
    const key = keyOf({ query, variables: { code: '27', more: { a: 1, b: [2, 3] } } });
    expect(keyOf({ variables: { more: { b: [2, 3], a: 1 }, code: '27' }, query })).toBe(key);
    expect(keyOf({ query, variables: { code: '27', more: { a: 1, b: [3, 2] } } })).not.toBe(key);
  });

  it('holds no variables and empty ones for the same', () => {
    expect(keyOf({ query, variables: null })).toBe(keyOf({ query }));
    expect(keyOf({ query, variables: {} })).toBe(keyOf({ query }));
  });

  it.each<[string, string]>([
    ['document', keyOf({ query: `${query} ` })],
    ['operation name', keyOf({ query, operationName: 'A' })],
    ['variables', keyOf({ query, variables: { code: '24' } })],
    ['a variable of another type', keyOf({ query, variables: { code: null } })],
    ['media type', keyOf({ query }, { accept: 'application/graphql-response+json' })],
    ['access scope', keyOf({ query }, {}, { ...circumstances, scope: 'partner' })],
    ['day', keyOf({ query }, {}, { ...circumstances, day: '2026-11-23' })],
    ['language', keyOf({ query }, {}, { ...circumstances, language: Language.EN })],
    ['supergraph', keyOf({ query }, {}, { ...circumstances, graph: 'h' })],
  ])('is another for another %s', (_name, key) => {
    expect(key).not.toBe(keyOf({ query }));
  });
});

describe('the day of an answer', () => {
  it.each([
    ['2026-11-22T10:00:00+07:00', '2026-11-22'],
    ['2026-11-22T23:58:59+07:00', '2026-11-22'],
    ['2026-11-22T23:59:30+07:00', null],
    ['2026-11-23T00:00:30+07:00', null],
    ['2026-11-23T00:01:01+07:00', '2026-11-23'],
  ])('of %s is %s', (now, day) => {
    expect(cacheDay(Date.parse(now))).toBe(day);
  });
});
