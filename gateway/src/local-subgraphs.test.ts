import { pgliteServer } from '@ntp-graph/kit';
import { expect, it } from 'vitest';
import { allSubgraphs } from './local-subgraphs.js';

it('subgraphs are ready while their database answers, whether or not anybody has asked it before', async () => {
  const server = pgliteServer();
  const subgraphs = allSubgraphs(server);
  const ready = () => Promise.all(subgraphs.map((subgraph) => subgraph.isReady()));
  expect(await ready()).toEqual([true, true, true, true]);
  await server.close();
  expect(await ready()).toEqual([false, false, false, false]);
});
