import { readFileSync } from 'node:fs';
import { flagship, type Question } from '../questions.ts';
import type { Contestant } from './contestant.ts';
import { type Name, names } from './names.ts';
import { translate } from './postgraphile/translate.ts';
import { type Served, serveOwn, servePlatform, serveSubgraphs } from './start-servers.ts';
import { urlPairs } from './url-pairs.ts';

/** The contestants, all running. */
export interface RunningContestants {
  readonly all: readonly Contestant[];
  /** The subgraphs that both gateways over HTTP ask: name=url pairs, as SUBGRAPH_URLS takes them. */
  readonly subgraphUrls: string;
  stop(): Promise<void>;
}

/** The same number of connections for each contestant; the pools of all fit into the usual limit of 100. */
const connections = 12;
const perSubgraph = connections / 4;

const postgraphileFlagship = readFileSync(
  new URL('./postgraphile/flagship.graphql', import.meta.url),
  'utf8',
);
const keptFlagship = postgraphileFlagship.replace('fundingList(', 'fundingList: fundingKeptList(');

function ask(query: string): (question: Question) => string {
  return (variables) => JSON.stringify({ query, variables });
}

function contestant(name: Name, server: Served, others: readonly Served[] = []): Contestant {
  return {
    name,
    url: server.url,
    processes: [server, ...others].map(({ id }) => id),
    body: ask(flagship),
    translate: (data) => data,
  };
}

async function startFloor(environment: Readonly<Record<string, string>>) {
  const server = await serveOwn('floor/floor-server.ts', 4725, environment);
  const kept = { ...server, url: server.url.replace('/graphql', '/kept') };
  return { server, contestants: [contestant(names.floor, server), contestant(names.floorKept, kept)] };
}

async function startPostgraphile(environment: Readonly<Record<string, string>>) {
  const settings = { ...environment, GRAPHILE_ENV: 'production' };
  const server = await serveOwn('postgraphile/postgraphile-server.ts', 4726, settings);
  const contestants = [
    { ...contestant(names.postgraphile, server), body: ask(postgraphileFlagship), translate },
    { ...contestant(names.postgraphileKept, server), body: ask(keptFlagship), translate },
  ];
  return { server, contestants };
}

/** Starts every contestant but those left out, on one database; ports from 4720 on. */
export async function startContestants(
  databaseUrl: string,
  leftOut: readonly Name[],
): Promise<RunningContestants> {
  const single = { DATABASE_URL: databaseUrl, DATABASE_POOL: String(connections) };
  const database = { DATABASE_URL: databaseUrl, DATABASE_POOL: String(perSubgraph) };
  const subgraphs = await serveSubgraphs(4721, database);
  const others = [...subgraphs.values()];
  const remote = { SUBGRAPHS: 'http', SUBGRAPH_URLS: urlPairs(subgraphs) };
  const one = async (name: Name, starting: () => Promise<Served>, behind: readonly Served[] = []) => {
    if (leftOut.includes(name)) return { server: null, contestants: [] };
    const server = await starting();
    return { server, contestants: [contestant(name, server, behind)] };
  };
  const started = await Promise.all([
    startFloor(single),
    startPostgraphile(single),
    one(names.stock, () => serveOwn('stock/stock-server.ts', 4727, remote), others),
    one(names.stockLocal, () => serveOwn('stock/stock-local-server.ts', 4728, database)),
    one(names.oursHttp, () => servePlatform(4729, remote), others),
    one(names.ours, () => servePlatform(4730, database)),
    one(names.cached, () => servePlatform(4731, { ...database, RESPONSE_CACHE_MEGABYTES: '64' })),
  ]);
  return {
    all: started.flatMap(({ contestants }) => contestants).filter(({ name }) => !leftOut.includes(name)),
    subgraphUrls: urlPairs(subgraphs),
    async stop() {
      await Promise.all([...others, ...started.map(({ server }) => server)].map((server) => server?.stop()));
    },
  };
}
