import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { askedIn, askedOfNodes, columnsFor } from './asked-fields.js';

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
    ['{ list { totalCount } }', []],
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

const byField = {
  value: ['value'],
  gap: ['value', 'region'],
  note: ['note', 'quote'],
  'note.quote': ['quote'],
};

describe('the columns to read', () => {
  it.each([
    ['those of the fields asked for, each once', ['gap', 'value'], ['id', 'value', 'region']],
    ['the usual ones where nothing else is asked for', [], ['id']],
    ['none for the name of the type', ['__typename'], ['id']],
    ['those of a field of a field', ['note.quote.text'], ['id', 'quote']],
    [
      'those of the whole field for a field of it without columns of its own',
      ['note.text'],
      ['id', 'note', 'quote'],
    ],
    [
      'all where a field is asked for that is made of others',
      ['value', 'verdict'],
      ['id', 'value', 'region', 'note', 'quote'],
    ],
  ])('are %s', (_, asked, columns) => {
    expect(columnsFor(new Set(asked), ['id'], byField)).toEqual(columns);
  });

  it('are the same for the same fields in another order', () => {
    const [one, other] = [
      ['note', 'value'],
      ['value', 'note'],
    ].map((asked) => columnsFor(new Set(asked), ['id'], byField));
    expect(one).toEqual(other);
  });

  it('are all where nobody says what is asked for', () => {
    expect(columnsFor(undefined, ['id'], byField)).toEqual(['id', 'value', 'region', 'note', 'quote']);
  });
});
