import { readSettings, runUntilSignal, serveSubgraph } from '@ntp-graph/kit';
import { createSubgraph } from './subgraph.js';

await runUntilSignal(async () => {
  const server = await serveSubgraph(createSubgraph, 4004, readSettings());
  console.log(`Finance at ${server.url}/graphql`);
  return server;
});
