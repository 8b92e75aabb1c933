import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { register } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { defaultLimits } from '../limits/limits.js';
import { type Gateway, startGateway } from '../server.js';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { total: Int parent: Parent }
  type Parent { parent: Parent total: Int }`;

/** A subgraph on HTTP that answers so many requests with an error of its server. */
async function startSubgraph() {
  const state = { failures: 0, version: 'v1' };
  const server = createServer((request, response) => {
    if (request.url === '/version') return void response.end(state.version);
    request.resume();
    const fails = state.failures > 0;
    if (fails) state.failures -= 1;
    response.writeHead(fails ? 503 : 200, { 'content-type': 'application/json' });
    return void response.end(fails ? 'no' : JSON.stringify({ data: { total: 7 } }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe('a gateway that is observed', () => {
  let subgraph: Awaited<ReturnType<typeof startSubgraph>>;
  let gateway: Gateway;
  beforeEach(async () => {
    register.resetMetrics();
    subgraph = await startSubgraph();
    const { url } = subgraph;
    gateway = await startGateway({
      supergraphSdl: composeSupergraph([{ name: 'finance', url, sdl }]),
      sources: { local: [], urls: { finance: url }, deadline: 5000, limits: { megabytes: 1, failures: 2 } },
      documents: { limits: { ...defaultLimits, depth: 3 } },
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
      metrics: { port: 0, host: '127.0.0.1' },
    });
  });
  afterEach(async () => {
    subgraph.close();
    await gateway.close();
  });

  async function ask(query: string) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await response.arrayBuffer();
    return response.headers.get('x-cache');
  }

  /** The samples of one metric. */
  async function samples(metric: string): Promise<string[]> {
    const response = await fetch(`${gateway.metricsUrl}/metrics`);
    const lines = (await response.text()).split('\n');
    return lines.filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `));
  }

  it('times operations by name, answered from the cache or not', async () => {
    expect([await ask('query Total { total }'), await ask('query Total { total }')]).toEqual([
      'miss',
      'miss',
    ]);
    expect(await ask('query Total { total }')).toBe('hit');
    await ask('{ total }');
    await ask('query Wrong { nothing }');
    expect((await samples('ntp_graph_request_duration_seconds_count')).sort()).toEqual([
      'ntp_graph_request_duration_seconds_count{operation="Total"} 3',
      'ntp_graph_request_duration_seconds_count{operation="other"} 2',
    ]);
  });

  it('times the fetches of each subgraph, and counts errors by code', async () => {
    await ask('query Total { total }');
    subgraph.state.failures = 1;
    subgraph.state.version = 'v2';
    await ask('query Again { again: total }');
    expect((await samples('ntp_graph_fetch_duration_seconds_count')).sort()).toEqual([
      'ntp_graph_fetch_duration_seconds_count{subgraph="finance",outcome="answered"} 1',
      'ntp_graph_fetch_duration_seconds_count{subgraph="finance",outcome="failed"} 1',
    ]);
    expect(await samples('ntp_graph_errors_total')).toEqual([
      'ntp_graph_errors_total{code="SOURCE_UNAVAILABLE"} 1',
    ]);
  });

  it('counts what it refuses by the limit', async () => {
    await ask('query Deep { parent { parent { parent { total } } } }');
    await ask('query Wrong { nothing }');
    expect((await samples('ntp_graph_requests_refused_total')).sort()).toEqual([
      'ntp_graph_requests_refused_total{reason="GRAPHQL_VALIDATION_FAILED"} 1',
      'ntp_graph_requests_refused_total{reason="LIMIT_DEPTH"} 1',
    ]);
  });

  it('says whether a subgraph is left alone', async () => {
    subgraph.state.failures = 2;
    await ask('query A { a: total }');
    expect(await samples('ntp_graph_breaker_state')).toEqual([
      'ntp_graph_breaker_state{subgraph="finance"} 0',
    ]);
    await ask('query B { b: total }');
    expect(await samples('ntp_graph_breaker_state')).toEqual([
      'ntp_graph_breaker_state{subgraph="finance"} 1',
    ]);
  });

  it('measures the event loop', async () => {
    expect(await samples('nodejs_eventloop_lag_p99_seconds')).toHaveLength(1);
  });

  it('with a port of their own for the metrics has none where everybody asks', async () => {
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  });
});
