import type { FetchResult } from '@ntp-graph/kit';
import type { GatewayContext } from '../../gateway-context.js';
import type { SourceFetch } from '../../sources/source.js';
import type { Failure } from '../merging/failure.js';
import type { LostObjects } from '../merging/lost-objects.js';
import type { ResultObject } from '../merging/result-object.js';
import type { SyntheticSum } from './synthetic-sum.js';

type Variables = Readonly<Record<string, unknown>>;

/** A fetch, and what tells whether another is the same read. */
export interface ShareableFetch {
  /** The source and the text, but for the operation's name. */
  readonly identity: string;
  /** Whether the plan holds another fetch of this identity. */
  readonly repeated: boolean;
  readonly fetch: SourceFetch;
}

/**
 * Lets equal reads of one request be one read. Between requests nothing is shared here: there the cache shares whole
 * executions, for equal access scopes and the same state of the data.
 */
export class FetchDeduplicator {
  private readonly reads = new Map<string, Promise<FetchResult>>();

  run(
    { identity, repeated, fetch }: ShareableFetch,
    variables: Variables,
    context: GatewayContext,
  ): Promise<FetchResult> {
    if (!repeated) return fetch(variables, context);
    const key = `${identity}\n${JSON.stringify(variables)}`;
    const known = this.reads.get(key);
    if (known) return known;
    const started = fetch(variables, context);
    this.reads.set(key, started);
    return started;
  }
}

/** One execution of a compiled operation: what it was asked with, and what it has gathered so far. */
export interface ExecutionRun {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The value of every variable that a @skip or @include of the operation depends on. */
  readonly conditions: Readonly<Record<string, boolean>>;
  readonly context: GatewayContext;
  readonly root: ResultObject;
  readonly failures: Failure[];
  readonly lost: LostObjects;
  readonly fetches: FetchDeduplicator;
  /** The fields that hold synthetic figures, as the subgraphs say. */
  readonly synthetic: SyntheticSum;
}

/** A compiled part of a plan: fetches for the objects given and merges the answers into them. */
export type Step = (run: ExecutionRun, objects: readonly ResultObject[]) => Promise<void>;
