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
}

/** An error as a source reports it. */
export interface FetchError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What a source answers. The executor never changes it, so a source may hand out an object more than once. */
export interface FetchResult {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly FetchError[] | undefined;
}

/** Runs a prepared fetch. A rejection is an error of the whole fetch. */
export type SourceFetch = (
  variables: Readonly<Record<string, unknown>>,
  context: GatewayContext,
) => Promise<FetchResult>;
