import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSubgraph } from '@ntp-graph/geography';
import {
  type HttpServer,
  listenSubgraph,
  openLogger,
  readSettings,
  type Subgraph,
  startTracing,
  statementHistogram,
  tracing,
} from '@ntp-graph/kit';
import { type TestDatabase, testDatabases } from '@ntp-graph/kit/testing';
import { register } from 'prom-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type GatewayOptions, startGateway } from '../server.js';
import { supergraphPath } from '../supergraph/supergraph-path.js';

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

/** A collector that takes OTLP/JSON. */
async function startCollector() {
  const spans: SentSpan[] = [];
  const texts: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    texts.push(`${request.url} ${text}`);
    for (const { scopeSpans } of JSON.parse(text).resourceSpans) {
      for (const scope of scopeSpans) spans.push(...scope.spans);
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    spans,
    texts,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const query = 'query Look($text: String!) { searchUnits(text: $text, first: 1) { nodes { name } } }';
const traceId = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;

describe.each(testDatabases)('a traced request, on $name', (database) => {
  let open: Awaited<ReturnType<TestDatabase['open']>>;
  let subgraph: Subgraph;
  let served: HttpServer;
  let collector: Awaited<ReturnType<typeof startCollector>>;
  beforeAll(async () => {
    open = await database.open();
    subgraph = createSubgraph(open.server);
    await subgraph.migrate();
    const logger = openLogger('test', 'silent');
    served = await listenSubgraph(subgraph, { port: 0, host: '127.0.0.1', logger });
  }, 60_000);
  afterAll(async () => {
    await served.close();
    await subgraph.close();
    await open.close();
  });
  afterEach(() => collector?.close());

  /** Asks a gateway whose subgraph is reached so, and closes it. */
  async function askOnce(local: GatewayOptions['sources']['local'], headers: Record<string, string> = {}) {
    const url = `${served.url}/graphql`;
    const gateway = await startGateway({
      supergraphSdl: readFileSync(supergraphPath, 'utf8'),
      sources: { local, urls: { geography: url }, deadline: 5000 },
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    });
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables: { text: 'xuanhoa' } }),
    });
    expect(await response.json()).toMatchObject({ data: { searchUnits: { nodes: [] } } });
    await gateway.close();
  }

  async function traced(local: GatewayOptions['sources']['local'], headers?: Record<string, string>) {
    collector = await startCollector();
    const settings = readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const end = await startTracing(settings, 'ntp-graph-test');
    try {
      await askOnce(local, headers);
    } finally {
      await end();
    }
    return collector;
  }

  /** The names of the spans from the request down to the statement. */
  function wayDown(spans: readonly SentSpan[]): string[] {
    const names: string[] = [];
    let span = spans.find(({ name }) => name === 'query Look');
    while (span) {
      names.push(span.name);
      const { spanId } = span;
      span = spans.find(({ parentSpanId }) => parentSpanId === spanId);
    }
    return names;
  }

  it('is one trace from the request to the statement, over HTTP', async () => {
    const { spans, texts } = await traced([], { traceparent });
    expect(wayDown(spans)).toEqual([
      'query Look',
      'fetch geography',
      'geography graphql',
      expect.stringMatching(/^(select|with) geography\.\w+$/),
    ]);
    const parts = spans.filter((span) => span.traceId === traceId).map(({ name }) => name);
    expect(parts).toEqual(expect.arrayContaining(['query Look', 'geography graphql']));
    expect(texts[0]).toMatch(/^\/v1\/traces /);
    expect(texts.join()).toContain('ntp-graph-test');
  });

  it('is one trace in one process too, and holds no value', async () => {
    const { spans, texts } = await traced([subgraph]);
    expect(wayDown(spans)).toEqual(['query Look', 'fetch geography', expect.stringContaining('geography.')]);
    expect(texts.join()).not.toMatch(/xuanhoa/i);
  });

  it('is none where no setting asks for it; its statements are timed all the same', async () => {
    statementHistogram.reset();
    const end = await startTracing(readSettings({}), 'ntp-graph-test');
    expect(tracing()).toBeNull();
    await askOnce([subgraph]);
    await end();
    const { values } = await statementHistogram.get();
    const counted = values.filter(({ metricName }) => metricName?.endsWith('_count'));
    expect(counted).toMatchObject([{ labels: { subgraph: 'geography' } }]);
    expect(counted[0]?.value).toBeGreaterThan(0);
  });

  it('has a connection of a pool, where there is one', async () => {
    await askOnce([subgraph]);
    const pool = await register.getSingleMetric('ntp_graph_pool_connections')?.get();
    const ofGeography = pool?.values.filter(({ labels }) => labels.schema === 'geography') ?? [];
    const states = ofGeography.map(({ labels, value }) => [labels.state, value]);
    if (open.server.kind === 'pglite') expect(states).toEqual([]);
    else expect(Object.fromEntries(states)).toEqual({ idle: expect.any(Number), in_use: 0 });
  });
});
