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
import { noGatewayFile, readGatewayFile } from './configuration/gateway-file.js';
import { namesHere, readUrls } from './configuration/subgraph-places.js';
import { limitsOf } from './limits/limits.js';
import { defaultGatewayPort } from './subgraph-ports.js';
import { supergraphPath } from './supergraph/supergraph-path.js';
import { type SupergraphSource, supergraphSource } from './supergraph/supergraph-source.js';

/** The supergraph as it is found now. */
async function readSupergraph(source: SupergraphSource): Promise<string> {
  try {
    return (await source.read()) ?? '';
  } catch (error) {
    throw new SettingsError(
      `SUPERGRAPH: ${(error as Error).message}; expected a composed supergraph, as in schema/`,
    );
  }
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
  const source = supergraphSource(settings.SUPERGRAPH ?? supergraphPath);
  const supergraphSdl = await readSupergraph(source);
  const {
    subgraphs: rules,
    variants,
    policies,
  } = settings.GATEWAY_FILE ? await readGatewayFile(settings.GATEWAY_FILE) : noGatewayFile;
  const urls = readUrls(settings);
  const shared = {
    supergraphSdl,
    variants,
    policies,
    supergraphUpdates: settings.SUPERGRAPH_POLL
      ? { source, milliseconds: settings.SUPERGRAPH_POLL * 1000 }
      : undefined,
    port: settings.PORT ?? defaultGatewayPort,
    host: settings.HOST,
    logLevel: settings.LOG_LEVEL,
    http: httpOptions(settings),
    rateLimit: settings.RATE_LIMIT,
    concurrencyLimit: settings.CONCURRENCY_LIMIT,
    documents: {
      limits: limitsOf(settings),
      introspection: settings.INTROSPECTION === 'on',
      suggestions: settings.SUGGESTIONS === 'on',
      onlyPersisted: settings.PERSISTED_DOCUMENTS === 'only',
      folder: settings.OPERATIONS_DIR,
    },
    snapshots: settings.SNAPSHOT_DIR,
    ocdsPrefix: settings.OCDS_PREFIX,
    requestDeadline: settings.REQUEST_DEADLINE,
    planningDeadline: settings.LIMIT_PLANNING_MS,
    mostConditionUnits: settings.LIMIT_CONDITION_UNITS,
    slowRequest: settings.SLOW_REQUEST_MS,
    usageLog: settings.USAGE_LOG,
    metrics: metricsOptions(settings),
    responseCache: { megabytes: settings.RESPONSE_CACHE_MEGABYTES, redisUrl: settings.REDIS_URL },
  };
  const remote = {
    urls,
    deadline: settings.SUBGRAPH_DEADLINE,
    mostRows: settings.LIMIT_ROWS,
    secret: settings.SUBGRAPH_SECRET,
    limits: { megabytes: settings.SUBGRAPH_ANSWER_MEGABYTES, failures: settings.SUBGRAPH_FAILURES },
    rules,
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
  const here = namesHere(urls);
  const { openLocalPlatform } = await import('./local-platform.js');
  const { server, prepared: subgraphs, ready, close } = openLocalPlatform(settings);
  try {
    const access = openAccess(settings, server);
    const { startGateway } = await import('./server.js');
    // The database has the data of all four, whichever of them run here.
    const sources = { local: subgraphs.filter(({ name }) => here.includes(name)), ...remote };
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
