import type { Subgraph } from '@ntp-graph/kit';
import { subgraphNames } from '../subgraph-ports.js';
import { checkingAnswers } from './checked-answers.js';
import { HttpSource } from './http-source.js';
import { LocalSource } from './local-source.js';
import type { SubgraphSource } from './source.js';
import type { SourceLimits } from './source-limits.js';

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
}

/** The source of a subgraph: in this process when it is here, else over HTTP. */
export function sourceOf(name: string, supergraphUrl: string, options: SourceOptions): SubgraphSource {
  const subgraph = options.local.find((candidate) => candidate.name === name);
  if (subgraph) return new LocalSource(subgraph, options.deadline, options.mostRows);
  const secret = subgraphNames.some((own) => own === name) ? options.secret : undefined;
  const url = options.urls[name] ?? supergraphUrl;
  return checkingAnswers(name, new HttpSource(name, url, options.deadline, secret, options.limits));
}
