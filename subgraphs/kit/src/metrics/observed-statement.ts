import { Histogram } from 'prom-client';
import { tracing } from '../tracing/tracing.js';
import { durationBuckets, secondsSince } from './durations.js';

/** How long statements take, the wait for a connection included. */
export const statementHistogram = new Histogram({
  name: 'ntp_graph_sql_duration_seconds',
  help: 'Seconds that a statement of a subgraph took, with the wait for a connection. A read that is done again counts again.',
  labelNames: ['subgraph'],
  buckets: durationBuckets,
});

/** Runs a statement and takes note of it. */
export type ObserveStatement = <Result>(text: string, run: () => Promise<Result>) => Promise<Result>;

const firstWord = /^(?:\s|\/\*.*?\*\/)*(\w+)/;
const firstTable = /\bfrom\s+"?(\w+)"?\."?(\w+)"?/i;

/**
 * What a statement is called: its first word and the first table that it reads. Nothing of what is asked for.
 *
 * @example
 * nameOfStatement('select o.period from indicators.observation o where …'); // 'select indicators.observation'
 */
export function nameOfStatement(text: string): string {
  const [, word = 'statement'] = firstWord.exec(text) ?? [];
  const [, schema, table] = firstTable.exec(text) ?? [];
  return table ? `${word.toLowerCase()} ${schema}.${table}` : word.toLowerCase();
}

/** What times the statements of a subgraph and, where requests are traced, gives each a span. */
export function observingStatements(subgraph: string): ObserveStatement {
  const labels = { subgraph };
  return async (text, run) => {
    const start = performance.now();
    try {
      const traces = tracing();
      if (!traces) return await run();
      const attributes = { 'db.system.name': 'postgresql', 'db.namespace': subgraph };
      return await traces.span({ name: nameOfStatement(text), kind: 'client', attributes }, run);
    } finally {
      statementHistogram.observe(labels, secondsSince(start));
    }
  };
}
