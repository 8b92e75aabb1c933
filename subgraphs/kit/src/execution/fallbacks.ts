import { Counter } from 'prom-client';
import { processLogger } from '../logging/process-logger.js';

/** Why something is answered another way than the fast one. A fixed set: no client can add a label to the metrics. */
export type FallbackReason =
  | 'several_definitions'
  | 'not_a_query'
  | 'introspection'
  | 'fragment'
  | 'directive'
  | 'abstract_type'
  | 'repeated_name'
  | 'unusual_name'
  | 'unknown_field'
  | 'unusual_entities'
  | 'no_reader'
  | 'later'
  | 'invalid_value'
  | 'error';

const meanings = {
  query: 'GraphQL’s own executor runs a query',
  roots: 'GraphQL’s own executor runs a query again',
  text: 'a field is answered as values in place of text',
  columns: 'a reader reads all columns',
} as const;

/** Where a subgraph falls back. */
export type FallbackPlace = keyof typeof meanings;

/** Thrown by whatever compiles a query, where the query asks for what only a whole executor can answer. */
export class NotCompiled extends Error {
  override readonly name = 'NotCompiled';

  constructor(readonly reason: FallbackReason) {
    super(`Not compiled: ${reason}`);
  }
}

/** How often subgraphs have fallen back since the start. */
export const fallbackCounter = new Counter({
  name: 'ntp_graph_subgraph_fallbacks_total',
  help:
    'Times that a subgraph did not answer the fast way. place="query": GraphQL’s own executor ran the query, for what ' +
    'it asks; "roots": it ran the query again, after a failure below a root field or within an entity; "text": a field ' +
    'was answered as values; "columns": a reader read all columns, since it does not know which are asked for.',
  labelNames: ['subgraph', 'place', 'reason'],
});

const said = new Set<string>();

/** Counts a fallback, and says so the first time that this place has this reason. */
export function countFallback(
  subgraph: string,
  place: FallbackPlace,
  reason: FallbackReason,
  cause?: unknown,
): void {
  fallbackCounter.inc({ subgraph, place, reason });
  const what = `${subgraph}: ${meanings[place]} (${reason})`;
  if (said.has(what)) return;
  said.add(what);
  processLogger().warn({ err: cause }, `${what}; from now on only /metrics counts it.`);
}
