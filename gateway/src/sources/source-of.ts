import type { Subgraph } from '@ntp-graph/kit';
import { checkingAnswers } from './checked-answers.js';
import { HttpSource } from './http-source.js';
import { LocalSource } from './local-source.js';
import type { SubgraphSource } from './source.js';
import { type SourceLimits, usualLimits } from './source-limits.js';
import { isOurs, type RulesBySubgraph } from './subgraph-rules.js';

/** What the gateway knows of its subgraphs: those in this process, and how long and where to ask the others. */
export interface SourceOptions {
  readonly local: readonly Subgraph[];
  readonly urls: Readonly<Record<string, string>>;
  readonly deadline: number;
  /** Rows that a subgraph in this process may read for one fetch. */
  readonly mostRows?: number;
  /** What our own subgraphs on other servers know too; without it they are asked as a partner's are. */
  readonly secret?: string | undefined;
  /** `usualLimits` by default. */
  readonly limits?: SourceLimits;
  /** What holds of single subgraphs. */
  readonly rules?: RulesBySubgraph;
}

/** The source of a subgraph: in this process when it is here, else over HTTP. */
export function sourceOf(name: string, supergraphUrl: string, options: SourceOptions): SubgraphSource {
  const { local, urls, limits = usualLimits, rules = {} } = options;
  const { deadline = options.deadline, megabytes, errors, headers } = rules[name] ?? {};
  const subgraph = local.find((candidate) => candidate.name === name);
  if (subgraph) return new LocalSource(subgraph, deadline, options.mostRows);
  const source = new HttpSource({
    name,
    url: urls[name] ?? supergraphUrl,
    deadline,
    secret: isOurs(name, rules) ? options.secret : undefined,
    limits: { ...limits, megabytes: megabytes ?? limits.megabytes, errors: errors ?? limits.errors },
    headers,
  });
  return checkingAnswers(name, source);
}
