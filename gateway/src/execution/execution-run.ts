import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../gateway-context.js';
import type { FetchSharing } from './fetch-sharing.js';
import type { ResultObject } from './result-object.js';

/** One execution of a compiled operation: what it was asked with, and what it has gathered so far. */
export interface ExecutionRun {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The value of every variable that a @skip or @include of the operation depends on. */
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly context: GatewayContext;
  readonly root: ResultObject;
  readonly errors: GraphQLError[];
  readonly sharing: FetchSharing;
}

/** A compiled part of a plan: fetches for the objects given and merges the answers into them. */
export type Step = (run: ExecutionRun, objects: readonly ResultObject[]) => Promise<void>;
