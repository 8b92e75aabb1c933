import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import type { Behaviour } from '../../support/faulty-platform.js';
import { json } from '../../support/faulty-platform.js';

/** A partner's subgraph in plain `@apollo/subgraph`: schools, and how many each unit has. */
export const educationSdl = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])
type Query { school(id: ID!): School }
type School @key(fields: "id") { id: ID! name: String unit: AdministrativeUnit }
type AdministrativeUnit @key(fields: "unitId") @interfaceObject {
  unitId: ID!
  schoolCount: Int
  schools: [School!]
}`;

const counts: Readonly<Record<string, number>> = { '2004:27': 3, '2004:24': 2 };

const schoolsOf = (unitId: string) =>
  Array.from({ length: counts[unitId] ?? 0 }, (_, index) => ({
    id: `${unitId}/${index}`,
    name: `School ${index} of ${unitId}`,
    unit: { unitId },
  }));

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(educationSdl),
    resolvers: {
      Query: { school: (_: unknown, { id }: { id: string }) => schoolsOf(id.split('/')[0] ?? '')[0] ?? null },
      AdministrativeUnit: {
        __resolveReference: ({ unitId }: { unitId: string }) => ({ unitId }),
        schoolCount: ({ unitId }: { unitId: string }) => counts[unitId] ?? 0,
        schools: ({ unitId }: { unitId: string }) => schoolsOf(unitId),
      },
    },
  },
]);

/** What it answers as long as nothing is wrong with it. */
export const education: Behaviour = (response, { query, variables }) => {
  void Promise.resolve(execute({ schema, document: parse(query), variableValues: variables })).then(
    (answer) => json(response, answer),
  );
};
