import { durationBuckets } from '@ntp-graph/kit';
import { Counter, Gauge, Histogram } from 'prom-client';

/** How long requests take. */
export const requestHistogram = new Histogram({
  name: 'ntp_graph_request_duration_seconds',
  help:
    'Seconds until a GraphQL request had its answer, kept ones included, without compressing and sending it, by the name ' +
    'of the operation. "other": without a name, refused, or beyond the 200 names that are told apart.',
  labelNames: ['operation'],
  buckets: durationBuckets,
});

/** How long subgraphs take, as the gateway sees it. */
export const fetchHistogram = new Histogram({
  name: 'ntp_graph_fetch_duration_seconds',
  help:
    'Seconds that a subgraph took for a fetch, in this process or on another server. outcome="answered", "errors" (some ' +
    'of what was asked for) or "failed" (nothing).',
  labelNames: ['subgraph', 'outcome'],
  buckets: durationBuckets,
});

/** Errors in answers, by code: the gateway lets out no other codes than those of the reference. */
export const errorCounter = new Counter({
  name: 'ntp_graph_errors_total',
  help: 'Errors in the answers of the gateway, by their code. An answer that is served from the cache has none.',
  labelNames: ['code'],
});

/** Whether subgraphs on other servers are asked. */
export const breakerGauge = new Gauge({
  name: 'ntp_graph_breaker_state',
  help:
    'Whether a subgraph on another server is asked: 0 it is; 1 it has failed too often (SUBGRAPH_FAILURES) and is left ' +
    'alone; 2 one request tries it.',
  labelNames: ['subgraph'],
});
