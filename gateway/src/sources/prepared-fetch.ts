import type { FetchResult } from '@ntp-graph/kit';
import type { DocumentNode, OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../gateway-context.js';

/** One fetch of a compiled operation: a source prepares it once and runs it many times. */
export interface PreparedFetch {
  /** The operation as text. */
  readonly operation: string;
  /** The same, parsed without locations. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly kind: OperationTypeNode;
  /** Response names, directly below the entities or the root, of what may be answered as `JsonText`. */
  readonly written: ReadonlySet<string>;
}

/** Runs a prepared fetch. A rejection is an error of the whole fetch. */
export type SourceFetch = (
  variables: Readonly<Record<string, unknown>>,
  context: GatewayContext,
) => Promise<FetchResult>;
