import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { FlattenPaths } from '../merging/flatten-paths.js';
import { analyseOperation } from '../planning/analysed-operation.js';
import { hidesEnumValues, passThroughFields } from './pass-through-fields.js';

/** What of the entities at `units.@` may be text where a client asks `asked` and a source is sent `fetched`. */
function written(asked: string, fetched: string, further: readonly string[] = []): string[] {
  const document = parse(asked);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const fetch = parse(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Unit { ${fetched} } } }`,
  );
  const later = new FlattenPaths();
  for (const name of further) later.extend([name, '@']);
  return [...passThroughFields(analyseOperation(document, operation), fetch, ['units', '@'], later)];
}

describe('the fields that a source may write as text', () => {
  it.each([
    ['one that is asked for alike', '{ units { a { b c { d } } } }', 'a { b c { d } }', ['a']],
    ['one under an alias', '{ units { x: a { y: b } } }', 'x: a { y: b }', ['x']],
    ['one in a fragment', '{ units { ...f } } fragment f on Unit { a { b } }', 'a { b }', ['a']],
    ['one of a single type', '{ units { id ... on Unit { a { b } } } }', '__typename a { b }', ['a']],
    ['of two, the one that is whole', '{ units { a { b } c { d e } } }', 'a { b } c { d }', ['a']],
    ['none in another order', '{ units { a { b c } } }', 'a { c b }', []],
    ['none under another name', '{ units { a { x: b } } }', 'a { b }', []],
    ['none of another field of the same name', '{ units { a { x: b } } }', 'a { x: c }', []],
    [
      'none with something that the client did not ask for',
      '{ units { a { b } } }',
      'a { __typename b }',
      [],
    ],
    [
      'none of which a condition decides',
      '{ units { a { b @include(if: true) } } }',
      'a { b @include(if: true) }',
      [],
    ],
    ['none with a fragment within', '{ units { a { ... on A { b } } } }', 'a { ... on A { b } }', []],
    ['none that is selected in two places', '{ units { a { b } ... on Unit { a { b } } } }', 'a { b }', []],
    ['none that is asked for elsewhere', '{ others { a { b } } }', 'a { b }', []],
    ['no leaf', '{ units { a } }', 'a', []],
  ])('are %s', (_, asked, fetched, names) => {
    expect(written(asked, fetched)).toEqual(names);
  });

  it('are none that later fetches go through', () => {
    expect(written('{ units { a { b } c { d } } }', 'a { b } c { d }', ['a'])).toEqual(['c']);
  });

  it('of the root are those of the query itself', () => {
    const document = parse('{ a { b } c { d e } }');
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    const analysed = analyseOperation(document, operation);
    expect([...passThroughFields(analysed, parse('{ a { b } c { d } }'), [], new FlattenPaths())]).toEqual([
      'a',
    ]);
  });
});

describe('a schema that hides values of an enum', () => {
  const whole = buildSchema('enum E { A B } type Query { e: E }');

  it('is told from one that does not', () => {
    expect(hidesEnumValues(buildSchema('enum E { A } type Query { e: E }'), whole)).toBe(true);
    expect(hidesEnumValues(whole, whole)).toBe(false);
  });
});
