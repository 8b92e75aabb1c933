import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { askedIn, askedOfNodes } from './asked-fields.js';

/** The first field of a query. */
function fieldOf(source: string): FieldNode {
  const [operation] = parse(source).definitions as readonly OperationDefinitionNode[];
  return operation?.selectionSet.selections[0] as FieldNode;
}

describe('the fields asked for', () => {
  it('are told by their paths, whatever they are called in the answer', () => {
    const { selectionSet } = fieldOf('{ list { a: value(of: 1) provenance { synthetic source { id } } } }');
    expect(askedIn(selectionSet)).toEqual(new Set(['value', 'provenance.synthetic', 'provenance.source.id']));
  });

  it('are the whole field where a fragment stands in it, and any of them where one stands beside them', () => {
    expect(askedIn(fieldOf('{ list { value provenance { ...some } } }').selectionSet)).toEqual(
      new Set(['value', 'provenance']),
    );
    expect(askedIn(fieldOf('{ list { value ... on Other { note } } }').selectionSet)).toBeUndefined();
  });

  it.each([
    ['{ list { totalCount pageInfo { endCursor } nodes { a b { c } } } }', ['a', 'b.c']],
    ['{ list { edges { cursor node { a } } nodes { b } __typename } }', ['a', 'b']],
    ['{ list { totalCount listedSince } }', []],
  ])('of the nodes of %s are %j', (source, asked) => {
    expect(askedOfNodes({ fieldNodes: [fieldOf(source)] })).toEqual(new Set(asked));
  });

  it.each([
    '{ list { nodes { ...some } } }',
    '{ list { edges { ...some } } }',
    '{ list { ...some } }',
    '{ list { summary } }',
  ])('of the nodes of %s are any', (source) => {
    expect(askedOfNodes({ fieldNodes: [fieldOf(source)] })).toBeUndefined();
  });

  it('of the nodes of a list that is selected twice are those of both', () => {
    const fieldNodes = ['{ list { nodes { a } } }', '{ list { nodes { b } } }'].map(fieldOf);
    expect(askedOfNodes({ fieldNodes })).toEqual(new Set(['a', 'b']));
  });
});
