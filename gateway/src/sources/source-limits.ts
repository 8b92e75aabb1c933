/** What is put up with of a subgraph on another server. */
export interface SourceLimits {
  /** The largest answer to one fetch that is taken. */
  readonly megabytes: number;
  /** Failures in a row after which it is left alone for a while. */
  readonly failures: number;
  /** The most errors in one answer that are taken; `mostErrors` by default. */
  readonly errors?: number | undefined;
}

/**
 * More errors than a subgraph of ours has for a whole page of units that it cannot read: what has more is not worth the
 * time that it takes to find the place of each.
 */
export const mostErrors = 10_000;

/** The defaults of SUBGRAPH_ANSWER_MEGABYTES and SUBGRAPH_FAILURES. */
export const usualLimits: SourceLimits = { megabytes: 64, failures: 3, errors: mostErrors };
