import type { ReadContext } from '../reading/read-context.js';
import type { Rows } from './selected-values.js';

/** An error as a subgraph reports it. */
export interface FetchError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What a subgraph answers. Whoever asked never changes it, so an object may be handed out more than once. */
export interface FetchResult {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly FetchError[] | undefined;
  /** What is to be known of the answer as a whole: under `synthetic` the fields that hold synthetic figures. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** A query of a subgraph, ready to be run. */
export type CompiledQuery = (
  variables: Readonly<Record<string, unknown>>,
  reads: ReadContext,
) => Promise<FetchResult>;

/** How a subgraph hands out what it was asked for. */
export interface Delivery {
  readonly rows: Rows;
  /** Response names, directly below the entities, of what may be handed out as `JsonText`. */
  readonly asText: Pick<ReadonlySet<string>, 'has'>;
}

const nothing: ReadonlySet<string> = new Set();

/** For whoever only passes it on: what was asked for and nothing else, as values. */
export const asSelected: Delivery = { rows: 'selected', asText: nothing };
