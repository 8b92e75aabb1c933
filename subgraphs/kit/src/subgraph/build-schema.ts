import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { cacheControlLink } from '../graph/cache-control.js';
import { useConnectionEdges } from '../graph/connection-edges.js';
import { DateScalar, MoneyScalar, PeriodScalar } from '../graph/scalars.js';
import { useDirectResolvers } from './direct-resolvers.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", ' +
  'import: ["@key", "@shareable", "@interfaceObject", "@external", "@provides", "@requires", "@tag", "@inaccessible", "@composeDirective"])';

/** A subgraph's part of the graph: its contract as text, and the schema that answers it. */
export interface SubgraphSchema {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** Builds the federated schema of a subgraph from its type-graphql classes. */
export function buildSchema(definition: SubgraphDefinition): SubgraphSchema {
  const schema = buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: [...(definition.orphanedTypes ?? [])],
    scalarsMap: [
      { type: DateScalar as never, scalar: DateScalar },
      { type: PeriodScalar as never, scalar: PeriodScalar },
      { type: MoneyScalar as never, scalar: MoneyScalar },
    ],
    validate: false,
    skipCheck: true,
  });
  useDirectResolvers(schema, definition.resolvers);
  useConnectionEdges(schema);
  const sdl = `${federationLink}\n\n${cacheControlLink}\n\n${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n`;
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(definition.references)) {
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (representation: unknown, context: never) => resolve(representation, context),
    };
  }
  return { sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]) };
}
