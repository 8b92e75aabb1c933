import { fileURLToPath } from 'node:url';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What our gateway and the subgraphs share, as servers of one platform do. */
const secret = 'known to the gateway and to its own subgraphs';
const subgraphs = ['geography', 'programmes', 'indicators', 'finance'];

/** A server that runs, and where it answers GraphQL. */
export interface Served extends ServerProcess {
  readonly url: string;
}

type Environment = Readonly<Record<string, string>>;

async function serve(
  args: readonly string[],
  port: number,
  environment: Environment,
  readyPath: string,
): Promise<Served> {
  const base = `http://127.0.0.1:${port}`;
  const server = await startServerProcess({
    args,
    environment: { SUBGRAPH_SECRET: secret, ...environment, PORT: String(port) },
    readyUrl: `${base}${readyPath}`,
  });
  return { ...server, url: `${base}/graphql` };
}

/** One of the servers of this folder, by its path here. */
export function serveOwn(script: string, port: number, environment: Environment): Promise<Served> {
  return serve([fileURLToPath(new URL(script, import.meta.url))], port, environment, '/graphql');
}

function serveGateway(args: readonly string[], port: number, environment: Environment): Promise<Served> {
  const settings = { RESPONSE_CACHE_MEGABYTES: '0', LOG_LEVEL: 'error', ...environment };
  return serve(args, port, settings, '/health/ready');
}

/** The platform as `npm start` runs it; it keeps no answers unless the environment says so. */
export function servePlatform(port: number, environment: Environment): Promise<Served> {
  return serveGateway([`${root}gateway/dist/bundle/main.js`], port, environment);
}

/** The same with every module in a file of its own, by which a profile tells whose a function is. */
export function serveUnbundled(
  port: number,
  environment: Environment,
  nodeOptions: readonly string[],
): Promise<Served> {
  return serveGateway([...nodeOptions, `${root}gateway/dist/main.js`], port, environment);
}

/** The four subgraphs as servers of their own, by name. */
export async function serveSubgraphs(port: number, environment: Environment): Promise<Map<string, Served>> {
  const servers = await Promise.all(
    subgraphs.map((name, index) =>
      serve(
        [`${root}subgraphs/${name}/dist/main.js`],
        port + index,
        { ...environment, LOG_LEVEL: 'error' },
        '/health/ready',
      ),
    ),
  );
  return new Map(subgraphs.map((name, index) => [name, servers[index] as Served]));
}
