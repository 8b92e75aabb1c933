import type { EntitySchema } from '@mikro-orm/core';
import type { NonEmptyArray } from 'type-graphql';
import type { MayRead, ReadContext } from '../reading/read-context.js';
import type { IsSynthetic } from '../synthetic/synthetic-tally.js';
import type { BatchField } from './batch-field.js';
import type { NodeType } from './node-type.js';
import type { SubgraphTables } from './subgraph-tables.js';

/** Finds an entity by the key that another subgraph sent; null when there is none. */
export type ReferenceResolver = (
  // biome-ignore lint/suspicious/noExplicitAny: a representation has the key fields of its own type.
  representation: any,
  context: ReadContext,
) => unknown;

/** What makes a subgraph: its name, its part of the graph, its tables. */
export interface SubgraphDefinition extends SubgraphTables {
  /** type-graphql resolver classes. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type.
  readonly resolvers: NonEmptyArray<Function>;
  /** Types that no field leads to: entities reached by reference only. */
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type.
  readonly orphanedTypes?: readonly Function[];
  /** By type name: how to find an entity from its key. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** Types with a global id: each brings its field `id`, and where it is read here its reference. */
  readonly nodes?: readonly NodeType[];
  /** Types made of figures that have no provenance of their own, by name: whether any figure of a row is synthetic. */
  readonly figures?: Readonly<Record<string, IsSynthetic>>;
  /** Fields of entities that are read for many of them at once. */
  readonly fields?: readonly BatchField[];
  /** Decides on every field that names roles; without it such a field keeps the subgraph from being built. */
  readonly mayRead?: MayRead;
  /** Whether some of its tables hold rows that are not everybody's (`rowSecurityMigration`). */
  readonly securesRows?: boolean;
  readonly entities: readonly EntitySchema[];
}
