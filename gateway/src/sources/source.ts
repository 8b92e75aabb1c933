import type { GraphQLDataSource } from '@apollo/gateway';
import type { FetchResult } from '@ntp-graph/kit';
import type { DocumentNode } from 'graphql';
import type { GatewayContext } from '../gateway-context.js';

type Fields = Readonly<Record<string, unknown>>;

/** One fetch of a compiled operation: a source prepares it once and runs it many times. */
export interface PreparedFetch {
  /** The operation as text. */
  readonly operation: string;
  /** The same, parsed without locations. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Response names, directly below the entities or the root, of what may be answered as `JsonText`. */
  readonly written: ReadonlySet<string>;
  /** Makes what takes out of an answer what was not asked for: for a source that is not ours. */
  readonly picker: () => (data: Fields) => void;
}

/** Runs a prepared fetch. A rejection is an error of the whole fetch. */
export type SourceFetch = (
  variables: Readonly<Record<string, unknown>>,
  context: GatewayContext,
) => Promise<FetchResult>;

/** Who answers fetches: asked by `process` from Apollo's executor, by `prepare` from ours. */
export interface Source extends GraphQLDataSource<GatewayContext> {
  prepare(fetch: PreparedFetch): SourceFetch;
}

/** A subgraph as the gateway reaches it: asked for data, and how it is. */
export interface SubgraphSource extends Source {
  /** Whether it can answer now. A rejection is a no. */
  isReady(): Promise<boolean>;
  /** The version of its data; null when it has none that is known. */
  version(): Promise<string | null>;
}
