import { readSettings, runUntilSignal, serveSubgraph } from '@ntp-graph/kit';
import { createSubgraph } from './subgraph.js';

await runUntilSignal(async () => {
  const server = await serveSubgraph(createSubgraph, 4005, readSettings());
  console.log(`__Pascal__ at ${server.url}/graphql`);
  return server;
});
