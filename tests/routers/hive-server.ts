/**
 * Hive Gateway in front of the supergraph in a file: `node hive-server.ts supergraph.graphql router`. The last word says
 * which runtime: `router`, whose planner is Hive Router's, or `default`. Tells its port in its first line.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const [path = '', runtime] = process.argv.slice(2);
const gateway = createGatewayRuntime({
  supergraph: readFileSync(path, 'utf8'),
  ...(runtime === 'router' ? { unifiedGraphHandler } : {}),
  logging: false,
  maskedErrors: false,
} as never);
const server = createServer(gateway as never).listen(0, '127.0.0.1', () => {
  console.log((server.address() as AddressInfo).port);
});
process.once('disconnect', () => process.exit(0));
