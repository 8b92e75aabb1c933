import { metricsRoute, openLogger, serveHttp } from '@ntp-graph/kit';
import { expect, it } from 'vitest';
import { cacheCounter } from './caching/response-cache.js';
import { executionCounter } from './execution/execution-gateway.js';

it('tells how operations were executed, what became of them at the cache, and where subgraphs here fell back', async () => {
  executionCounter.reset();
  cacheCounter.reset();
  executionCounter.inc({ executor: 'compiled', cause: 'hit' }, 2);
  executionCounter.inc({ executor: 'none', cause: 'mutation' });
  cacheCounter.inc({ status: 'stale' });
  const server = await serveHttp(
    { routes: [metricsRoute()] },
    { port: 0, host: '127.0.0.1', logger: openLogger('test', 'silent') },
  );
  const response = await fetch(`${server.url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  const lines = (await response.text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'ntp_graph_operations_total{executor="compiled",cause="hit"} 2',
      'ntp_graph_operations_total{executor="none",cause="mutation"} 1',
      'ntp_graph_response_cache_requests_total{status="stale"} 1',
      '# TYPE ntp_graph_subgraph_fallbacks_total counter',
    ]),
  );
  await server.close();
});
