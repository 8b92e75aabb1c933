import type { EntitySchema } from '@mikro-orm/core';
import type { NonEmptyArray } from 'type-graphql';
import type { ReadContext } from '../reading/read-context.js';
import type { BatchType } from './batch-type.js';
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
  /** By type name: the fields that a gateway in the same process may read for many entities at once. */
  readonly batchTypes?: Readonly<Record<string, BatchType>>;
  readonly entities: readonly EntitySchema[];
}
