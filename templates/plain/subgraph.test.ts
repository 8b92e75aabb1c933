import assert from 'node:assert/strict';
import test from 'node:test';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { schema } from './subgraph.ts';

/** Stands for the platform: two places that it knows by name. */
const units = buildSubgraphSchema([
  {
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { units: [AdministrativeUnit!]! }
      interface AdministrativeUnit @key(fields: "unitId") { unitId: ID! name: String! }
      type Province implements AdministrativeUnit @key(fields: "unitId") { unitId: ID! name: String! }
    `),
    resolvers: {
      AdministrativeUnit: { __resolveType: () => 'Province' },
      Query: {
        units: () => [
          { __typename: 'Province', unitId: '2004:27', name: 'Bắc Ninh' },
          { __typename: 'Province', unitId: '2004:01', name: 'Hà Nội' },
        ],
      },
    },
  },
]);

test('units of the platform have our figures', async () => {
  const subgraphs = { units, __camel__: schema };
  const composed = composeServices(
    Object.entries(subgraphs).map(([name, part]) => ({
      name,
      url: `http://${name}`,
      typeDefs: parse(printSubgraphSchema(part)),
    })),
  );
  assert.deepEqual(composed.errors?.map(({ message }) => message) ?? [], []);
  const gateway = new ApolloGateway({
    supergraphSdl: composed.supergraphSdl as string,
    buildService: ({ name }) => new LocalGraphQLDataSource(subgraphs[name as keyof typeof subgraphs]),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  const { body } = await server.executeOperation({
    query: '{ units { name __camel__Figures(year: 2023) { count } } }',
  });
  await server.stop();
  assert.equal(body.kind, 'single');
  assert.deepEqual(JSON.parse(JSON.stringify(body.kind === 'single' && body.singleResult)), {
    data: {
      units: [
        { name: 'Bắc Ninh', __camel__Figures: [{ count: 121 }] },
        { name: 'Hà Nội', __camel__Figures: [] },
      ],
    },
  });
});
