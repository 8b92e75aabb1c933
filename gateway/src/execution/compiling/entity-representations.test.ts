import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileRepresentation } from './entity-representations.js';

const schema = buildSchema(`
  type Query { animal: Animal }
  interface Animal { id: ID! }
  type Cat implements Animal { id: ID! }
  type Dog implements Animal { id: ID! }
`);

function fields(...names: string[]): QueryPlanSelectionNode[] {
  return names.map((name) => ({ kind: 'Field', name }));
}

function on(typeCondition: string, ...names: string[]): QueryPlanSelectionNode {
  return { kind: 'InlineFragment', typeCondition, selections: fields('__typename', ...names) };
}

describe('what represents an entity', () => {
  it('depends on its type', () => {
    const represent = compileRepresentation(schema, [on('Cat', 'id'), on('Dog', 'chip')]);
    expect(represent({ __typename: 'Cat', id: '1', chip: 2 })?.fields).toEqual({
      __typename: 'Cat',
      id: '1',
    });
    expect(represent({ __typename: 'Dog', id: '1', chip: 2 })?.fields).toEqual({
      __typename: 'Dog',
      chip: 2,
    });
    expect(represent({ __typename: 'Fish', id: '1' })).toBeUndefined();
    expect(represent({ id: '1' })).toBeUndefined();
  });

  it('is nothing when a field is missing; null is a value', () => {
    const represent = compileRepresentation(schema, [on('Animal', 'id', 'chip')]);
    expect(represent({ __typename: 'Cat', id: '1' })).toBeUndefined();
    expect(represent({ __typename: 'Cat', id: '1', chip: null })?.fields).toEqual({
      __typename: 'Cat',
      id: '1',
      chip: null,
    });
  });

  it('is the union of what several conditions ask', () => {
    const represent = compileRepresentation(schema, [on('Animal', 'id'), on('Cat', 'claws')]);
    expect(represent({ __typename: 'Cat', id: '1', claws: 18 })?.fields).toEqual({
      __typename: 'Cat',
      id: '1',
      claws: 18,
    });
    expect(represent({ __typename: 'Cat', id: '1' })?.fields).toEqual({ __typename: 'Cat', id: '1' });
  });

  it('has a key that differs wherever the representation does', () => {
    const represent = compileRepresentation(schema, [on('Animal', 'a', 'b')]);
    const values = ['x', 'x\n"y', 'y', '1', 1, null, true, 'true', ['1'], { a: 1 }];
    const keys = values.flatMap((a) => values.map((b) => represent({ __typename: 'Cat', a, b })?.key));
    expect(new Set(keys).size).toBe(values.length ** 2);
    const single = compileRepresentation(schema, [on('Animal', 'a')]);
    expect(new Set(values.map((a) => single({ __typename: 'Cat', a })?.key)).size).toBe(values.length);
    expect(single({ __typename: 'Cat', a: 1 })?.key).not.toBe(single({ __typename: 'Dog', a: 1 })?.key);
  });

  it('is the same for types that are sent under one name', () => {
    const setters = ['Cat', 'Dog'].map((name) => ({
      kind: 'ValueSetter' as const,
      path: [`... on ${name}`, '__typename'],
      setValueTo: 'Animal',
    }));
    const represent = compileRepresentation(schema, [on('Cat', 'id'), on('Dog', 'id')], setters);
    const cat = represent({ __typename: 'Cat', id: '1' });
    expect(cat).toEqual(represent({ __typename: 'Dog', id: '1' }));
    expect(cat?.fields).toEqual({ __typename: 'Animal', id: '1' });
  });
});
