import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { compileQuery } from './compile-query.js';

const typeDefs = parse(`
  interface Place { id: Int!  above: Place }
  type Town implements Place { id: Int!  above: Place }
  type Query { places: Towns }
  type Towns { nodes: [Town!]! }
`);

const nodes = Array.from({ length: 1000 }, (_, id) => ({ id, above: { id: id + 1 } }));
const resolvers = { Query: { places: () => ({ nodes }) }, Place: { __resolveType: () => 'Town' } };

it('completes a long list over several turns, in which others are heard, and in its order', async () => {
  const subgraph = {
    name: 'test',
    schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
    figures: new Map(),
    batchFields: new Map(),
  } as unknown as Subgraph;
  const source = '{ places { nodes { id above { id @include(if: true) } } } }';
  const run = compileQuery(subgraph, parse(source), undefined, { rows: 'whole', asText: new Set() });
  let heard = 0;
  let isDone = false;
  const listen = () => {
    heard += 1;
    if (!isDone) setImmediate(listen);
  };
  setImmediate(listen);
  const { data } = await run({}, new ReadContext(null as never));
  isDone = true;
  expect(data).toEqual({ places: { nodes } });
  expect(heard).toBeGreaterThanOrEqual(5);
});
