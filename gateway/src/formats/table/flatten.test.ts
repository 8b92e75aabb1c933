import { describe, expect, it } from 'vitest';
import { shapesOf } from '../testing/shelves.js';
import { flatten } from './flatten.js';
import { chainsOf, planTable } from './table-plan.js';

function tables(query: string, data: unknown, variables = {}) {
  const { asked, marked } = shapesOf(query, variables);
  return chainsOf(asked).map((chain) => {
    const plan = planTable(asked, marked, chain);
    const rows = flatten(plan, data);
    return { name: plan.name, headers: plan.columns.map(({ header }) => header), plan, rows };
  });
}

describe('a table', () => {
  it('has a row for each item of a list, in which what stands around it is repeated', () => {
    const query = '{ shelf { name house { name } books(first: 2) { totalCount nodes { id price } } } }';
    const books = { nodes: [{ id: 'a', price: 5 }, { id: 'b' }] };
    const [table] = tables(query, { shelf: { name: 'S', house: null, books } });
    expect(table).toMatchObject({
      name: 'shelf.books',
      headers: ['shelf.name', 'shelf.house.name', 'shelf.books.id', 'shelf.books.price', 'synthetic'],
      rows: [
        ['S', null, 'a', 5, false],
        ['S', null, 'b', null, false],
      ],
    });
  });

  it('keeps a row for what stands around an empty list, and none where nothing does', () => {
    const query = '{ shelves { name drawers { number } } }';
    expect(
      tables(query, {
        shelves: [
          { name: 'S', drawers: [] },
          { name: 'T', drawers: null },
        ],
      }),
    ).toMatchObject([
      {
        rows: [
          ['S', null, false],
          ['T', null, false],
        ],
      },
    ]);
    expect(tables(query, { shelves: [] })[0]?.rows).toEqual([]);
    expect(tables(query, { shelves: null })[0]?.rows).toEqual([]);
  });

  it('is one row where there is no list', () => {
    expect(tables('{ shelf { name } }', { shelf: { name: 'S' } })).toMatchObject([
      { name: 'shelf', headers: ['shelf.name', 'synthetic'], rows: [['S', false]] },
    ]);
  });

  it('calls columns by aliases, and leaves out what connections add', () => {
    const query =
      '{ s: shelf { b: books(first: 1) { pageInfo { hasNextPage } edges { cursor node { cost: price } } } } }';
    const books = { edges: [{ cursor: 'c', node: { cost: 1 } }] };
    expect(tables(query, { s: { b: books } })).toMatchObject([
      { headers: ['s.b.cursor', 's.b.cost', 'synthetic'], rows: [['c', 1, false]] },
    ]);
  });

  it('tells columns apart by all that they stand in where short names would be the same', () => {
    const [table] = tables('{ books(first: 1) { edges { cursor node { cursor: id pages } } } }', {});
    expect(table?.headers).toEqual([
      'books.edges.cursor',
      'books.edges.node.cursor',
      'books.pages',
      'synthetic',
    ]);
  });

  it('has the columns of every type that an object may be of', () => {
    const query =
      '{ things { __typename id ... on Shelf { name } ...pages } } fragment pages on Book { pages }';
    const things = [
      { __typename: 'Shelf', id: '1', name: 'S' },
      { __typename: 'Book', id: '2', pages: 9 },
    ];
    expect(tables(query, { things })).toMatchObject([
      {
        headers: ['things.__typename', 'things.id', 'things.name', 'things.pages', 'synthetic'],
        rows: [
          ['Shelf', '1', 'S', null, false],
          ['Book', '2', null, 9, false],
        ],
      },
    ]);
  });

  it('has no column for what is skipped', () => {
    const query = 'query ($on: Boolean!) { shelf { name @include(if: $on) stands @skip(if: $on) } }';
    expect(tables(query, {}, { on: true })[0]?.headers).toEqual(['shelf.name', 'synthetic']);
  });

  it('is typed as the schema is, in its words', () => {
    const query = '{ books(first: 1) { nodes { id price weight pages printed binding } } shelf { stands } }';
    const [{ plan }] = tables(query, {}) as [ReturnType<typeof tables>[number]];
    expect(plan.columns.map(({ type, unit }) => [type, unit])).toEqual([
      ['boolean', null],
      ['text', null],
      ['money', 'VND'],
      ['number', null],
      ['integer', null],
      ['date', null],
      ['text', null],
      ['boolean', null],
    ]);
    expect(plan.columns[0]?.description).toBe('Whether it stands.');
    expect(plan.columns[6]?.values).toEqual(['PAPER', 'CLOTH']);
  });

  it('says of each row whether anything in it is synthetic', () => {
    const query = '{ shelf { name books(first: 2) { nodes { id p: provenance { note } } } } }';
    const nodes = [
      { id: 'a', provenance: { synthetic: true } },
      { id: 'b', provenance: { synthetic: false } },
      { id: 'c', provenance: null },
    ];
    const [table] = tables(query, { shelf: { name: 'S', books: { nodes } } });
    expect(table?.rows.map((row) => row.at(-1))).toEqual([true, false, false]);
    expect(tables('{ sums { total } }', { sums: [{ total: 1, synthetic: true }] })[0]?.rows).toEqual([
      [1, true],
    ]);
  });

  it('keeps a list of values in one cell', () => {
    const [table] = tables('{ shelf { drawers { tags } } }', { shelf: { drawers: [{ tags: ['a', 'b'] }] } });
    expect(table?.rows).toEqual([[['a', 'b'], false]]);
    expect(table?.plan.columns[0]).toMatchObject({ type: 'text', isList: true });
  });

  it('is refused where a list within a list has more than was asked for', () => {
    const query = '{ shelves { books(first: 1) { nodes { id } } } }';
    const shelvesWithMore = [{ books: { nodes: [{ id: 'a' }], pageInfo: { hasNextPage: true } } }];
    expect(() => tables(query, { shelves: shelvesWithMore })).toThrow(
      'shelves.books has more in one row than its `first`; expected a larger `first`',
    );
  });
});

it('of lists side by side there is one for each, with what stands around both', () => {
  const query =
    '{ shelf { name books(first: 1) { nodes { id } } drawers { number books { pages } } } sums { total } }';
  const shelf = {
    name: 'S',
    books: { nodes: [{ id: 'a' }] },
    drawers: [{ number: 1, books: [{ pages: 7 }] }],
  };
  expect(tables(query, { shelf, sums: [{ total: 3 }] })).toMatchObject([
    { name: 'shelf.books', rows: [['S', 'a', false]] },
    { name: 'shelf.drawers.books', rows: [['S', 1, 7, false]] },
    { name: 'sums', headers: ['shelf.name', 'sums.total', 'synthetic'], rows: [['S', 3, false]] },
  ]);
});
