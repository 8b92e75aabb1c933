import { readFileSync } from 'node:fs';
import {
  type CacheOptions,
  type GatewayOptions,
  openLocalPlatform,
  startGateway,
  supergraphPath,
} from '@ntp-graph/gateway';
import {
  type DatabaseServer,
  type HttpServer,
  listenSubgraph,
  openLogger,
  readSettings,
  type Subgraph,
} from '@ntp-graph/kit';
import { areTestedOnPglite, createScratchDatabase } from '@ntp-graph/kit/testing';
import { inject } from 'vitest';
import { copySeededFolder } from './copy-seeded-folder.js';

/** A way to run the platform that must behave like every other. */
export interface Arrangement {
  readonly name: string;
  readonly database: 'pglite' | 'postgresql';
  readonly subgraphs: 'local' | 'http';
}

const onPglite: readonly Arrangement[] = [
  { name: 'one process on PGlite', database: 'pglite', subgraphs: 'local' },
  { name: 'services on PGlite', database: 'pglite', subgraphs: 'http' },
];

/** Those on PostgreSQL, which need DATABASE_URL: without it, what is tested on them alone is skipped. */
export const onPostgresql: readonly Arrangement[] = [
  { name: 'one process on PostgreSQL', database: 'postgresql', subgraphs: 'local' },
  { name: 'services on PostgreSQL', database: 'postgresql', subgraphs: 'http' },
];

/** Every arrangement that this machine can run. */
export const arrangements: readonly Arrangement[] = [
  ...(areTestedOnPglite ? onPglite : []),
  ...(process.env.DATABASE_URL ? onPostgresql : []),
];

/** What of a gateway's options differs, those about its sources one by one. */
type ReplicaOptions = Partial<Omit<GatewayOptions, 'sources'>> & {
  readonly sources?: Partial<GatewayOptions['sources']>;
};

/** A platform that listens, with the demo data set. */
export interface TestPlatform {
  readonly url: string;
  readonly subgraphs: readonly Subgraph[];
  /** What all of them have their data on. */
  readonly server: DatabaseServer;
  /** Starts another gateway before the same subgraphs, with other options; it is closed with the platform. */
  startReplica(further?: ReplicaOptions): Promise<HttpServer>;
  /** Stops one subgraph's server; services only. */
  stopSubgraph(name: string): Promise<void>;
  close(): Promise<void>;
}

type Cleanup = () => Promise<void> | void;

async function testEnvironment(
  database: Arrangement['database'],
  cleanups: Cleanup[],
): Promise<NodeJS.ProcessEnv> {
  const template = inject('seededTemplate');
  if (database === 'postgresql' && process.env.DATABASE_URL && template) {
    const scratch = await createScratchDatabase(process.env.DATABASE_URL, template);
    cleanups.push(() => scratch.drop());
    return { DATABASE_URL: scratch.url };
  }
  const folder = copySeededFolder();
  cleanups.push(folder.remove);
  return { DATA_DIR: folder.path };
}

/** What the gateway and the subgraphs share where they are servers. */
const secret = 'known to the gateway and to its own subgraphs';

const logger = openLogger('test', 'silent');

async function listenAll(subgraphs: readonly Subgraph[]): Promise<Map<string, HttpServer>> {
  const servers = await Promise.all(
    subgraphs.map((subgraph) => listenSubgraph(subgraph, { port: 0, host: '127.0.0.1', logger, secret })),
  );
  return new Map(subgraphs.map(({ name }, index) => [name, servers[index] as HttpServer]));
}

function gatewayOptions(
  { subgraphs: reached }: Arrangement,
  subgraphs: readonly Subgraph[],
  servers: ReadonlyMap<string, HttpServer>,
  responseCache: CacheOptions,
): GatewayOptions {
  return {
    supergraphSdl: readFileSync(supergraphPath, 'utf8'),
    port: 0,
    host: '127.0.0.1',
    logLevel: 'silent',
    responseCache,
    sources: {
      local: reached === 'local' ? subgraphs : [],
      urls: Object.fromEntries([...servers].map(([name, { url }]) => [name, `${url}/graphql`])),
      deadline: 10_000,
      secret,
    },
  };
}

/** Starts a platform on a copy of the demo data set. */
export async function startTestPlatform(
  arrangement: Arrangement = arrangements[0] as Arrangement,
  responseCache: CacheOptions = { megabytes: 64 },
): Promise<TestPlatform> {
  const cleanups: Cleanup[] = [];
  const environment = await testEnvironment(arrangement.database, cleanups);
  const database = openLocalPlatform(readSettings(environment));
  await database.ready;
  const subgraphs = database.prepared;
  const servers =
    arrangement.subgraphs === 'http' ? await listenAll(subgraphs) : new Map<string, HttpServer>();
  const options = gatewayOptions(arrangement, subgraphs, servers, responseCache);
  const gateways: HttpServer[] = [];
  async function startReplica(further: ReplicaOptions = {}): Promise<HttpServer> {
    const sources = { ...options.sources, ...further.sources };
    const gateway = await startGateway({ ...options, ...further, sources });
    gateways.push(gateway);
    return gateway;
  }
  const { url } = await startReplica();
  return {
    url,
    subgraphs,
    server: database.server,
    startReplica,
    async stopSubgraph(name) {
      await servers.get(name)?.close();
    },
    async close() {
      for (const gateway of gateways) await gateway.close();
      for (const server of servers.values()) await server.close();
      for (const subgraph of subgraphs) await subgraph.close();
      await database.close();
      for (const cleanup of cleanups.reverse()) await cleanup();
    },
  };
}
