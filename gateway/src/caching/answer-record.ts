import type { CachePolicy } from './cache-policy.js';

/** What is learnt of an answer while it is made. One object for the whole request, whoever copies the context. */
export class AnswerRecord {
  /** The subgraphs that were asked. */
  readonly subgraphs = new Set<string>();
  /** The policy of the whole, faultless answer to a query; null as long as it is not known to be one. */
  policy: CachePolicy | null = null;
}
