import { readFile } from 'node:fs/promises';
import {
  type HttpServer,
  httpOptions,
  metricsOptions,
  postgresqlServer,
  type Settings,
  SettingsError,
  startTracing,
} from '@ntp-graph/kit';
import { openAccess } from './access/open-access.js';
import { limitsOf } from './limits/limits.js';
import { defaultGatewayPort } from './subgraph-ports.js';
import { supergraphPath } from './supergraph/supergraph-path.js';

async function readSupergraph(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new SettingsError(
      `SUPERGRAPH ${path} cannot be read; expected a composed supergraph, as in schema/`,
    );
  }
}

function readUrls(settings: Settings): Record<string, string> {
  const pairs = settings.SUBGRAPH_URLS?.split(',') ?? [];
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

/** Starts the gateway as the settings say: with the subgraphs in this process, or as servers of their own. */
export async function startPlatform(settings: Settings): Promise<HttpServer> {
  const endTracing = await startTracing(settings, 'ntp-graph-gateway');
  try {
    const server = await startUntraced(settings);
    return {
      url: server.url,
      async close() {
        await server.close();
        await endTracing();
      },
    };
  } catch (error) {
    await endTracing();
    throw error;
  }
}

async function startUntraced(settings: Settings): Promise<HttpServer> {
  const supergraphSdl = await readSupergraph(settings.SUPERGRAPH ?? supergraphPath);
  const shared = {
    supergraphSdl,
    port: settings.PORT ?? defaultGatewayPort,
    host: settings.HOST,
    logLevel: settings.LOG_LEVEL,
    http: httpOptions(settings),
    rateLimit: settings.RATE_LIMIT,
    documents: {
      limits: limitsOf(settings),
      introspection: settings.INTROSPECTION === 'on',
      suggestions: settings.SUGGESTIONS === 'on',
      onlyPersisted: settings.PERSISTED_DOCUMENTS === 'only',
    },
    requestDeadline: settings.REQUEST_DEADLINE,
    planningDeadline: settings.LIMIT_PLANNING_MS,
    slowRequest: settings.SLOW_REQUEST_MS,
    metrics: metricsOptions(settings),
    responseCache: { megabytes: settings.RESPONSE_CACHE_MEGABYTES, redisUrl: settings.REDIS_URL },
  };
  const remote = {
    urls: readUrls(settings),
    deadline: settings.SUBGRAPH_DEADLINE,
    secret: settings.SUBGRAPH_SECRET,
    limits: { megabytes: settings.SUBGRAPH_ANSWER_MEGABYTES, failures: settings.SUBGRAPH_FAILURES },
  };
  if (settings.SUBGRAPHS === 'http') {
    // In front of servers only the keys are in a database, and without one there are none.
    const { DATABASE_URL, DATABASE_POOL } = settings;
    const access = openAccess(
      settings,
      DATABASE_URL ? postgresqlServer(DATABASE_URL, DATABASE_POOL) : undefined,
    );
    const { startGateway } = await import('./server.js');
    const gateway = await startGateway({
      ...shared,
      access: access.parts,
      sources: { local: [], ...remote },
    });
    return {
      url: gateway.url,
      async close() {
        await gateway.close();
        await access.close();
      },
    };
  }
  // Loaded only here: a gateway in front of servers needs neither the subgraphs nor a database. The gateway is
  // prepared while the database is opened or, on the first start, made.
  const { openLocalPlatform } = await import('./local-platform.js');
  const { server, prepared: subgraphs, ready, close } = openLocalPlatform(settings);
  try {
    const access = openAccess(settings, server);
    const { startGateway } = await import('./server.js');
    const sources = { local: subgraphs, ...remote };
    const gateway = await startGateway({ ...shared, access: access.parts, sources, ready });
    return {
      url: gateway.url,
      async close() {
        await gateway.close();
        await access.close();
        for (const subgraph of subgraphs) await subgraph.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
