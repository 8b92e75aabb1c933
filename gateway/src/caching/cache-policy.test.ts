import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { cacheControlHeader } from './cache-headers.js';
import { CachePolicies, cacheHints } from './cache-policy.js';

const api = `
  type Query { regions: [Region!]! law: Law @hour unit: Unit units: [Unit!]! mine: Law @hour secret: Law @mine any: Any @hour }
  interface Unit { id: ID! region: Region }
  type Province implements Unit { id: ID! region: Region }
  type Region @hour { id: ID! name: String! law: Law part: Part holder: Holder fleeting: String @minute }
  type Law @day { number: String! }
  type Part { name: String! law: Law }
  type Holder @inherit { law: Law count: Int }
  union Any = Law | Short
  type Short @minute { name: String }`;

const directives: Readonly<Record<string, string>> = {
  '@hour': '@cacheControl(maxAge: 3600)',
  '@day': '@cacheControl(maxAge: 86400)',
  '@minute': '@cacheControl(maxAge: 60)',
  '@mine': '@cacheControl(maxAge: 3600, scope: PRIVATE)',
  '@inherit': '@cacheControl(inheritMaxAge: true)',
};

function policies(): CachePolicies {
  const hinted = api.replace(/@\w+/g, (mark) => directives[mark] ?? '');
  return new CachePolicies(buildSchema(api.replace(/@\w+/g, '')), cacheHints(hinted));
}

describe('the policy of an answer', () => {
  it.each([
    ['a hinted type', '{ regions { id name } }', 3600],
    ['a hinted field', '{ law { number } }', 3600],
    ['the least of all that is selected', '{ regions { name law { number } fleeting } }', 60],
    ['an object without a hint, on the way', '{ regions { name part { name } } }', 0],
    ['an object that inherits', '{ regions { holder { count law { number } } } }', 3600],
    ['nothing hinted', '{ units { id } }', 0],
    ['one part hinted, one not', '{ regions { name } unit { id } }', 0],
    ['a fragment', '{ regions { ...F } } fragment F on Region { fleeting }', 60],
    ['what is skipped', '{ regions { name fleeting @skip(if: true) } }', 60],
    ['type names', '{ __typename regions { __typename name } }', 3600],
    ['type names alone', '{ __typename }', 0],
    ['the schema itself', '{ __schema { queryType { name } } }', 0],
    ['what a union may hold', '{ any { ... on Law { number } } }', 60],
  ])('with %s', (_name, document, maxAge) => {
    expect(policies().of(parse(document))).toEqual({ maxAge, isPrivate: false });
  });

  it('is for one client alone where a part is', () => {
    expect(policies().of(parse('{ secret { number } law { number } }')).isPrivate).toBe(true);
  });

  it('is read from what the subgraphs declare, through composition', () => {
    const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
      @link(url: "https://ntp-graph.example/cacheControl/v1.0", import: ["@cacheControl"])
      @composeDirective(name: "@cacheControl")
      directive @cacheControl(maxAge: Int, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION`;
    const sdl = `${link} type Query { laws: [Law!]! } type Law @cacheControl(maxAge: 7) { id: ID @cacheControl(maxAge: 5) }`;
    const plain = 'type Query { other: Int }';
    const supergraph = composeSupergraph([
      { name: 'a', url: 'http://a', sdl },
      { name: 'b', url: 'http://b', sdl: plain },
    ]);
    const hints = [...cacheHints(supergraph)].map(([name, { maxAge }]) => [name, maxAge]);
    expect(hints).toEqual([
      ['Law', 7],
      ['Law.id', 5],
    ]);
  });
});

describe('the cache-control header', () => {
  it.each([
    [0, false, 'public', 'public, max-age=0, must-revalidate'],
    [3600, false, 'public', 'public, max-age=3600'],
    [3600, true, 'public', 'private, max-age=3600'],
    [60, false, 'partner', 'private, max-age=60'],
  ])('of %i s, private %s, scope %s', (maxAge, isPrivate, scope, header) => {
    expect(cacheControlHeader({ maxAge, isPrivate }, scope)).toBe(header);
  });
});
