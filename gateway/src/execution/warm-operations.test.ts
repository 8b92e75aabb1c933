import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { executionCounter } from './execution-gateway.js';
import { countedExecutions } from './testing/counted-executions.js';
import { places, stats } from './testing/places.js';
import { TestGraph } from './testing/test-graph.js';
import { warmOperations } from './warm-operations.js';

it('compiles the documents of a folder, past those that do not parse or no longer fit the graph', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-warm-'));
  writeFileSync(join(folder, 'a.graphql'), 'query Broken {');
  writeFileSync(join(folder, 'b.graphql'), 'query Unknown { gone { id } }');
  writeFileSync(join(folder, 'c.graphql'), 'query Known { places { id } }');
  writeFileSync(join(folder, 'd.txt'), 'no document');
  const graph = await TestGraph.start({ places, stats });
  const reported: unknown[] = [];
  await warmOperations(graph.gateway, folder, (error) => reported.push(error));
  await warmOperations(graph.gateway, join(folder, 'missing'), (error) => reported.push(error));
  expect(reported.map(String)).toEqual([
    expect.stringContaining('Syntax Error'),
    expect.stringContaining('ENOENT'),
  ]);
  executionCounter.reset();
  await graph.ask('query Known { places { id } }');
  expect(await countedExecutions()).toEqual({ 'compiled.hit': 1 });
  await graph.stop();
  rmSync(folder, { recursive: true });
});
