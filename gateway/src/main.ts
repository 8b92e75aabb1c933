import { enableCompileCache } from 'node:module';

// Apollo's gateway sends usage data home unless told not to, before it is loaded.
process.env.APOLLO_TELEMETRY_DISABLED ??= '1';
// A restart finds its modules compiled, and so is ready about a third sooner.
enableCompileCache();
const { readSettings, runUntilSignal } = await import('@ntp-graph/kit');

const sample =
  '{ province(code: "27", asOf: "2024-12-31") { name communes(first: 3) { totalCount nodes { name } } } }';

await runUntilSignal(async () => {
  const settings = readSettings();
  const { startPlatform } = await import('./start-platform.js');
  const server = await startPlatform(settings);
  console.log(`NTP Graph is ready at ${server.url}

Open ${server.url}/ in a browser to look at the numbers, ${server.url}/query to ask, or ask from here:

  curl -s ${server.url}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: sample })}'
`);
  return server;
});
