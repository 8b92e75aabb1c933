import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, lexicographicSortSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray, type ResolverData } from 'type-graphql';
import { cacheControlLink } from '../graph/cache-control.js';
import { useConnectionEdges } from '../graph/connection-edges.js';
import { refuseInfinity } from '../graph/finite-number.js';
import { DateScalar, DateTimeScalar, MoneyScalar, PeriodScalar } from '../graph/scalars.js';
import { refuseNul } from '../graph/text-without-nul.js';
import type { ReadContext } from '../reading/read-context.js';
import { countFigures, countingReference, type Figures, figuresOf } from '../synthetic/count-figures.js';
import { type BatchField, forbidden } from './batch-field.js';
import { refuseUnguarded, typesOf, useDirectResolvers, useDirectTypes } from './direct-resolvers.js';
import { useNullableRoots } from './nullable-roots.js';
import type { ReferenceResolver, SubgraphDefinition } from './subgraph-definition.js';

const federationLink =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", ' +
  'import: ["@key", "@shareable", "@interfaceObject", "@external", "@provides", "@requires", "@tag", "@inaccessible", "@composeDirective"])';

/** A subgraph's part of the graph: its contract as text, and the schema that answers it. */
export interface SubgraphSchema {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly batchFields: BatchFields;
  /** The types whose objects are figures. */
  readonly figures: Figures;
}

/** Fields that can be read for many entities at once, by type and name. */
export type BatchFields = ReadonlyMap<string, ReadonlyMap<string, BatchField>>;

function batchFieldsIn(schema: GraphQLSchema, fields: readonly BatchField[]): BatchFields {
  const byType = new Map<string, Map<string, BatchField>>();
  for (const field of fields) {
    for (const { name } of typesOf(schema, field.parent())) {
      const ofType = byType.get(name) ?? new Map<string, BatchField>();
      byType.set(name, ofType.set(field.name, field));
    }
  }
  return byType;
}

/** Whoever names roles without saying who has them meant to keep something from somebody. */
function checkRoles({ name, fields = [], mayRead }: SubgraphDefinition): void {
  const field = fields.find(({ roles }) => roles);
  if (field && !mayRead) {
    throw new Error(`"${field.name}" names roles; expected the definition of ${name} to have mayRead`);
  }
}

/** How entities are found, by type name: those with a global id say it themselves. */
function referencesOf({ references, nodes = [] }: SubgraphDefinition): [string, ReferenceResolver][] {
  const ofNodes = nodes.flatMap(({ name, reference }) => (reference ? [[name, reference] as const] : []));
  return Object.entries({ ...references, ...Object.fromEntries(ofNodes) });
}

/** Builds the federated schema of a subgraph from its type-graphql classes. */
export function buildSchema(definition: SubgraphDefinition): SubgraphSchema {
  checkRoles(definition);
  refuseNul();
  refuseInfinity();
  const { fields = [], nodes = [], mayRead } = definition;
  const declared = [...fields, ...nodes].map(({ resolver }) => resolver);
  const classes = [...definition.resolvers, ...declared] as const;
  const schema = buildSchemaSync({
    resolvers: classes as NonEmptyArray<(typeof classes)[number]>,
    // Thrown, because what type-graphql throws for a no has a code that no client knows.
    authChecker: async ({ root, context, info }: ResolverData<ReadContext>, roles) => {
      if (await mayRead?.(context, roles, root)) return true;
      throw forbidden(info.fieldNodes[0]?.name.value ?? 'This field');
    },
    orphanedTypes: [...(definition.orphanedTypes ?? [])],
    scalarsMap: [
      { type: DateScalar as never, scalar: DateScalar },
      { type: DateTimeScalar as never, scalar: DateTimeScalar },
      { type: PeriodScalar as never, scalar: PeriodScalar },
      { type: MoneyScalar as never, scalar: MoneyScalar },
    ],
    validate: false,
    skipCheck: true,
  });
  useDirectResolvers(schema, classes);
  useDirectTypes(schema);
  refuseUnguarded(schema);
  useConnectionEdges(schema);
  useNullableRoots(schema);
  const figures = figuresOf(schema, definition.figures);
  countFigures(schema, figures);
  const sdl = `${federationLink}\n\n${cacheControlLink}\n\n${printSchemaWithDirectives(lexicographicSortSchema(schema))}\n`;
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, reference] of referencesOf(definition)) {
    const resolve = countingReference(figures, type, reference);
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: (representation: unknown, context: never) => resolve(representation, context),
    };
  }
  const federated = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return { sdl, schema: federated, batchFields: batchFieldsIn(schema, fields), figures };
}
