import { measureProcess } from '@ntp-graph/kit';
import { register } from 'prom-client';
// What each of them counts is in the registry once it is loaded.
import '../caching/response-cache.js';
import '../caching/response-store.js';
import '../execution/execution-gateway.js';
import '../graph/supergraph-state.js';
import './request-metrics.js';

/** A metric as the reference explains it. */
export interface ExplainedMetric {
  readonly name: string;
  readonly kind: string;
  readonly meaning: string;
  /** When somebody should look, as a condition in PromQL or in words. */
  readonly alarm: string;
}

const quantile = (metric: string) => `histogram_quantile(0.99, sum by (le) (rate(${metric}_bucket[5m])))`;

/** What to alarm on, by the name of the metric. The figures are where to begin; each platform has its own. */
const alarms: Readonly<Record<string, string>> = {
  ntp_graph_request_duration_seconds: `\`${quantile('ntp_graph_request_duration_seconds')} > 2\` for ten minutes. The slow-query log says which requests.`,
  ntp_graph_operations_total:
    'A lasting share of `cause="miss"`: clients write values into their documents in place of variables. Any `cause="failure"`.',
  ntp_graph_errors_total:
    'Any `INTERNAL_SERVER_ERROR`, `DOWNSTREAM_SERVICE_ERROR` or `INVALID_VALUE`; `SOURCE_UNAVAILABLE` and `SOURCE_TIMEOUT` for five minutes.',
  ntp_graph_requests_refused_total:
    '`OVERLOADED` at all: there is more to do than the process can. `RATE_LIMITED` or a `LIMIT_…` that rises: an abuse, or a limit that is too tight for an honest client.',
  ntp_graph_fetch_duration_seconds:
    '`outcome="failed"` for five minutes; a 99th percentile near SUBGRAPH_DEADLINE.',
  ntp_graph_breaker_state: '`> 0` for a minute: answers lack what that subgraph has.',
  ntp_graph_supergraph_refused:
    '`> 0` for five minutes: what partners have published is not served. `/health/ready` and the log say why.',
  ntp_graph_supergraph_loads_total:
    '`outcome="served"` more often than anybody publishes a subgraph: two composers write by turns.',
  ntp_graph_sql_duration_seconds:
    'A 99th percentile that has doubled since last week: statistics, an index, or the disk. With `ntp_graph_pool_waiting` above 0 it is the wait for a connection.',
  ntp_graph_pool_connections:
    '`state="in_use"` at DATABASE_POOL for five minutes. All pools of all replicas together must stay below what PostgreSQL allows.',
  ntp_graph_pool_waiting: '`> 0` for five minutes: raise DATABASE_POOL, or find what holds the connections.',
  ntp_graph_response_cache_requests_total:
    'A share of `status="hit"` that falls without a new load of data. `stale` after a load is right.',
  ntp_graph_response_cache_store_errors_total:
    'Any: Redis cannot be reached, and replicas keep answers alone.',
  ntp_graph_compressions_total:
    'None. Much more than there are misses of the cache: a proxy in front may better do it.',
  ntp_graph_subgraph_fallbacks_total:
    '`reason="error"` or `"invalid_value"`: a subgraph fails. Others cost time and nothing else.',
  nodejs_eventloop_lag_p99_seconds:
    '`> 0.25` for five minutes: one thread does everything, so everybody waits as long. More replicas, or a lower LIMIT_COST.',
  nodejs_heap_size_used_bytes:
    'Above nine tenths of what Node may have (`--max-old-space-size`) for five minutes: requests are then refused as OVERLOADED.',
  process_resident_memory_bytes: 'Near what the container may have.',
  process_cpu_seconds_total:
    '`rate(process_cpu_seconds_total[5m]) > 0.9`: one core is all that a process can use.',
};

const isOurs = (name: string) => name.startsWith('ntp_graph_');

/** Every metric of ours, and of the process those that an alarm is worth, in the order of the table. */
export function explainedMetrics(): readonly ExplainedMetric[] {
  measureProcess();
  const registered = new Map(register.getMetricsAsArray().map((metric) => [metric.name, metric]));
  const names = new Set([...Object.keys(alarms), ...[...registered.keys()].filter(isOurs)]);
  return [...names].map((name) => {
    const metric = registered.get(name);
    if (!metric) throw new Error(`Nothing measures ${name}, which is to be explained`);
    const alarm = alarms[name];
    if (!alarm) throw new Error(`It is not said what to alarm on at ${name}; see metrics-reference.ts`);
    return { name, kind: String(metric.type), meaning: metric.help, alarm };
  });
}

function rows(metrics: readonly ExplainedMetric[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const lines = metrics.map(
    ({ name, kind, meaning, alarm }) => `| \`${name}\` | ${kind} | ${cell(meaning)} | ${cell(alarm)} |`,
  );
  return `| metric | kind | what it says | when to look |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}

/** `docs/reference/operations.md` */
export function operationsPage(written: string): string {
  const metrics = explainedMetrics();
  return `# What operators see

${written}

\`/metrics\` of every server is for Prometheus; with \`METRICS_PORT\` it is on a port of its own, and nowhere else. Histograms
are in seconds and have \`_bucket\`, \`_sum\` and \`_count\`. No label takes what a client sends but the name of an operation, of
which 200 are told apart; the ready operations of \`schema/operations\` always have theirs. A dashboard of all this is
[grafana-dashboard.json](grafana-dashboard.json): import it in Grafana and name your Prometheus.

## The platform

${rows(metrics.filter(({ name }) => isOurs(name)))}
## The process

These are of the library (prom-client), which measures more of Node under \`nodejs_\` and \`process_\`.

${rows(metrics.filter(({ name }) => !isOurs(name)))}
## Slow requests

A request that takes as long as \`SLOW_REQUEST_MS\` is a line of the log, at \`warn\`: \`msg: "slow request"\` with \`requestId\`,
\`operation\` (as the metrics name it), \`document\` (the SHA-256 of its text, as clients send it for a persisted query),
\`milliseconds\`, \`cost\` (what LIMIT_COST limits), \`cache\`, and under \`subgraphs\` the milliseconds of each: of all its fetches
added up, so that they may be more than the whole. The document itself and the values of its variables are not written.

## Traces

\`OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:4318\` sends traces to an OpenTelemetry collector, as OTLP/JSON over HTTP. A
trace has the request (\`query\` and the name of its operation), below it a span for each fetch (\`fetch finance\`), below
that the subgraph's own where it is another server, and its statements (\`select finance.yearly_funding\`). Spans hold names,
durations and codes of errors: no SQL, no value, no message. A request that has \`traceparent\` goes on with that trace, and
subgraphs are told theirs by it. \`OTEL_TRACES_SAMPLER_ARG=0.01\` traces one request in a hundred. Without a collector nothing
of it is loaded.
`;
}
