/** What is put up with of a subgraph on another server. */
export interface SourceLimits {
  /** The largest answer to one fetch that is taken. */
  readonly megabytes: number;
  /** Failures in a row after which it is left alone for a while. */
  readonly failures: number;
}

/** The defaults of SUBGRAPH_ANSWER_MEGABYTES and SUBGRAPH_FAILURES. */
export const usualLimits: SourceLimits = { megabytes: 64, failures: 3 };
