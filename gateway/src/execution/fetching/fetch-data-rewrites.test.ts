import type { FetchDataRewrite } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { applyRewrites, rewrittenPath } from './fetch-data-rewrites.js';

const schema = buildSchema(`
  type Query { animal: Animal }
  interface Animal { id: ID! }
  type Cat implements Animal { id: ID! }
  type Dog implements Animal { id: ID! }
`);

describe('a rewrite of the planner', () => {
  it('sets a value on objects of a type', () => {
    const setter = {
      kind: 'ValueSetter' as const,
      path: ['... on Cat', '__typename'],
      setValueTo: 'Animal',
    } satisfies FetchDataRewrite;
    expect(applyRewrites(schema, [setter], { __typename: 'Cat', id: '1' })).toEqual({
      __typename: 'Animal',
      id: '1',
    });
    expect(applyRewrites(schema, [setter], { __typename: 'Dog', id: '1' })).toEqual({
      __typename: 'Dog',
      id: '1',
    });
    expect(applyRewrites(schema, [setter], { id: '1' })).toEqual({ id: '1', __typename: 'Animal' });
  });

  it('renames a key in every element of lists, whatever its value: 0, false and null are values', () => {
    const renamer = {
      kind: 'KeyRenamer' as const,
      path: ['pets', '... on Animal', 'size__alias_0'],
      renameKeyTo: 'size',
    } satisfies FetchDataRewrite;
    const result = {
      pets: [
        { __typename: 'Cat', size__alias_0: 0 },
        [{ __typename: 'Dog', size__alias_0: false }, null],
        { __typename: 'Dog', size__alias_0: null },
        { __typename: 'Stone', size__alias_0: 5 },
        { __typename: 'Cat', size: 7 },
      ],
      other: [1],
    };
    const frozen = Object.freeze(structuredClone(result));
    const changed = applyRewrites(schema, [renamer], frozen);
    expect(changed.pets).toEqual([
      { __typename: 'Cat', size: 0 },
      [{ __typename: 'Dog', size: false }, null],
      { __typename: 'Dog', size: null },
      { __typename: 'Stone', size__alias_0: 5 },
      { __typename: 'Cat', size: 7 },
    ]);
    expect(frozen).toEqual(result);
    expect(changed.other).toBe(frozen.other);
  });

  it('renames a key in the path of an error too', () => {
    const renamer = {
      kind: 'KeyRenamer' as const,
      path: ['a', '... on Cat', 'b__alias_0'],
      renameKeyTo: 'b',
    } satisfies FetchDataRewrite;
    expect(rewrittenPath([renamer], ['a', 3, 'b__alias_0', 'c'])).toEqual(['a', 3, 'b', 'c']);
    expect(rewrittenPath([renamer], ['x', 'b__alias_0'])).toEqual(['x', 'b__alias_0']);
    expect(rewrittenPath([renamer], ['a', 3])).toEqual(['a', 3]);
  });
});
