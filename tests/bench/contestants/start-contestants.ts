import { readFileSync } from 'node:fs';
import { flagship, type Question } from '../questions.ts';
import type { Contestant } from './contestant.ts';
import { translate } from './postgraphile/translate.ts';
import { type Served, serveOwn, servePlatform, serveSubgraphs } from './start-servers.ts';

/** Names of the contestants, as the tables print them. */
export const names = {
  floor: 'hand-written SQL',
  postgraphile: 'PostGraphile 5',
  stock: 'stock gateway, HTTP subgraphs',
  stockLocal: 'stock gateway, in process',
  oursHttp: 'ours, HTTP subgraphs',
  ours: 'ours, in process',
  cached: 'ours, cached',
} as const;

/** The contestants, all running. */
export interface RunningContestants {
  readonly all: readonly Contestant[];
  /** The subgraphs that both gateways over HTTP ask: name=url pairs, as SUBGRAPH_URLS takes them. */
  readonly subgraphUrls: string;
  stop(): Promise<void>;
}

const postgraphileFlagship = readFileSync(
  new URL('./postgraphile/flagship.graphql', import.meta.url),
  'utf8',
);

function ask(query: string): (question: Question) => string {
  return (variables) => JSON.stringify({ query, variables });
}

function contestant(name: string, server: Served, others: readonly Served[] = []): Contestant {
  return {
    name,
    url: server.url,
    processes: [server, ...others].map(({ id }) => id),
    body: ask(flagship),
    translate: (data) => data,
  };
}

/** The pairs that SUBGRAPH_URLS takes. */
export function urlPairs(servers: Iterable<readonly [name: string, { readonly url: string }]>): string {
  return [...servers].map(([name, { url }]) => `${name}=${url}`).join(',');
}

/** The same number of connections for each contestant; the pools of all fit into the usual limit of 100. */
const connections = 12;
const perSubgraph = connections / 4;

/** Starts every contestant on one database; ports from 4720 on. */
export async function startContestants(databaseUrl: string): Promise<RunningContestants> {
  const single = { DATABASE_URL: databaseUrl, DATABASE_POOL: String(connections) };
  const database = { DATABASE_URL: databaseUrl, DATABASE_POOL: String(perSubgraph) };
  const subgraphs = await serveSubgraphs(4721, database);
  const subgraphUrls = urlPairs(subgraphs);
  const remote = { SUBGRAPHS: 'http', SUBGRAPH_URLS: subgraphUrls };
  const [floor, postgraphile, stock, stockLocal, oursHttp, ours, cached] = await Promise.all([
    serveOwn('floor/floor-server.ts', 4725, single),
    serveOwn('postgraphile/postgraphile-server.ts', 4726, { ...single, GRAPHILE_ENV: 'production' }),
    serveOwn('stock/stock-server.ts', 4727, remote),
    serveOwn('stock/stock-local-server.ts', 4728, database),
    servePlatform(4729, remote),
    servePlatform(4730, database),
    servePlatform(4731, { ...database, RESPONSE_CACHE_MEGABYTES: '64' }),
  ]);
  const servers = [...subgraphs.values(), floor, postgraphile, stock, stockLocal, oursHttp, ours, cached];
  return {
    all: [
      contestant(names.floor, floor),
      { ...contestant(names.postgraphile, postgraphile), body: ask(postgraphileFlagship), translate },
      contestant(names.stock, stock, [...subgraphs.values()]),
      contestant(names.stockLocal, stockLocal),
      contestant(names.oursHttp, oursHttp, [...subgraphs.values()]),
      contestant(names.ours, ours),
      contestant(names.cached, cached),
    ],
    subgraphUrls,
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
