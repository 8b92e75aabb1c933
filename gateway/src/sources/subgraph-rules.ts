import { subgraphNames } from '../subgraph-ports.js';

/** What holds of one subgraph, where that differs from what holds of all. */
export interface SubgraphRules {
  /**
   * Whether it is one of ours: where it is on another server, what it is asked is signed with SUBGRAPH_SECRET and says
   * who asks. By default that are the four of the platform.
   */
  readonly ours?: boolean | undefined;
  /** Whether the gateway is not ready without it; by default where it is ours. */
  readonly required?: boolean | undefined;
  /** Milliseconds that it may take for one fetch. */
  readonly deadline?: number | undefined;
  /** The largest answer to one fetch that is taken of it. */
  readonly megabytes?: number | undefined;
  /** The most errors in one answer that are taken of it. */
  readonly errors?: number | undefined;
  /** The headers that it is sent, by their names in small letters; `usualHeaders` by default. */
  readonly headers?: readonly string[] | undefined;
}

/** The rules of subgraphs by their names. */
export type RulesBySubgraph = Readonly<Record<string, SubgraphRules>>;

/** Whether a subgraph is one of ours. */
export function isOurs(name: string, rules: RulesBySubgraph = {}): boolean {
  return rules[name]?.ours ?? subgraphNames.some((own) => own === name);
}

/** Whether a gateway is not ready while a subgraph does not answer. */
export function isRequired(name: string, rules: RulesBySubgraph = {}): boolean {
  return rules[name]?.required ?? isOurs(name, rules);
}
