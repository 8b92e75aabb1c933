import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { TestGraph, type TestSubgraph } from './testing/test-graph.js';

const place = (id: string) => ({ id, code: id });

/** What a subgraph adds to places that it knows by their code and interface alone. */
function ofPlaces(fields: string, resolvers: object, types = ''): TestSubgraph {
  return {
    sdl: `type Place @key(fields: "code") @interfaceObject { code: ID!  id: ID! @shareable  ${fields} } ${types}`,
    resolvers: {
      Place: { __resolveReference: ({ code }: { code: string }) => place(code), ...resolvers },
    },
  };
}

const keys = '@key(fields: "id") @key(fields: "code") { id: ID!  code: ID! }';

/** Of which the plan asks the clubs of a place twice: with the id of their seat, which tells its type, and without. */
const subgraphs = {
  places: {
    sdl: `type Query { village: Village } interface Place ${keys} type Village implements Place ${keys}`,
    resolvers: {
      Query: { village: () => place('v1') },
      Place: {
        __resolveType: () => 'Village',
        __resolveReference: (known: { id?: string; code?: string }) => place(known.id ?? known.code ?? ''),
      },
    },
  },
  twins: ofPlaces('twin: Place', { twin: () => place('v2') }),
  clubs: ofPlaces('clubs: [Club!]', { clubs: () => [{ seat: place('v3') }] }, 'type Club { seat: Place }'),
  money: ofPlaces(
    'money: [Sum!]',
    { money: () => [{ sum: 7, by: place('v4') }] },
    'type Sum { sum: Int  by: Place }',
  ),
};

describe('the reason of a null in what another fetch brought than the one that failed to', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());

  it.each([
    ['of an object whose type was not learnt', 'earlier', '__typename', 0],
    ['of an object whose type was not learnt', 'later', '__typename', 50],
    ['of a field that must not be null', 'earlier', 'id', 0],
    ['of a field that must not be null', 'later', 'id', 50],
  ])('is that failure: %s, and the failure came %s', async (_, __, field, wait) => {
    const answer = (operation: string) => {
      if (!operation.includes('clubs{seat{__typename code id}}')) return undefined;
      return setTimeout(wait, { errors: [{ message: 'late' }] });
    };
    graph = await TestGraph.start({ ...subgraphs, clubs: { ...subgraphs.clubs, answer } });
    const seat = `{ money { sum by { __typename } } ${field} __typename }`;
    const { data, errors } = await graph.ask(`{ village { twin { clubs { seat ${seat} } } } }`);
    expect(data).toEqual({ village: { twin: { clubs: [{ seat: null }] } } });
    expect(errors?.map(({ message, path }) => [message, path?.join('.')])).toEqual([
      ['late', `village.twin.clubs.0.seat.${field}`],
    ]);
  });
});
