/**
 * `npm run start:services`: the same platform as five processes. Each subgraph has its own port and, without
 * DATABASE_URL, its own embedded database; the gateway reads the supergraph and reaches them over HTTP.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Running, readSettings, runUntilSignal, type Settings, SettingsError } from '@ntp-graph/kit';
import { defaultGatewayPort, type SubgraphName, servicePorts, subgraphNames } from './subgraph-ports.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const startDeadline = 60_000;

/** Known to the processes started here alone, unless the environment has one for others too. */
const secret = process.env.SUBGRAPH_SECRET || randomBytes(32).toString('base64url');

function run(script: string, args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [`${root}${script}`, ...args], {
    env: { ...process.env, SUBGRAPH_SECRET: secret, ...environment },
    stdio: 'inherit',
  });
}

/** Resolves when the process is ready to answer; rejects when it ends or takes too long. */
async function ready(name: string, url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + startDeadline;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new SettingsError(`${name} did not start`);
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new SettingsError(`${name} was not ready within ${startDeadline / 1000} s`);
}

async function loadData(settings: Settings): Promise<void> {
  const child = run('seeds/dist/main.js', ['--services', '--keep'], { SEED_SCALE: settings.SEED_SCALE });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new SettingsError('The data could not be loaded; the line above says why');
}

async function stop(children: readonly ChildProcess[]): Promise<void> {
  const running = children.filter(({ exitCode }) => exitCode === null);
  const ended = running.map((child) => once(child, 'exit'));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ended);
}

function startSubgraph(name: SubgraphName, port: number, dataDir: string): ChildProcess {
  return run(`subgraphs/${name}/dist/main.js`, [], {
    PORT: String(port),
    DATA_DIR: `${dataDir}/services/${name}`,
  });
}

async function startServices(settings: Settings): Promise<Running> {
  const gatewayPort = settings.PORT ?? defaultGatewayPort;
  const ports = servicePorts(gatewayPort);
  const servers = subgraphNames.map((name) => ({
    name,
    port: ports[name],
    url: `http://127.0.0.1:${ports[name]}`,
  }));
  await loadData(settings);
  const children: ChildProcess[] = [];
  try {
    children.push(...servers.map(({ name, port }) => startSubgraph(name, port, settings.DATA_DIR)));
    await Promise.all(
      servers.map(({ name, url }, index) => ready(name, url, children[index] as ChildProcess)),
    );
    const gateway = run('gateway/dist/main.js', [], {
      PORT: String(gatewayPort),
      SUBGRAPHS: 'http',
      SUBGRAPH_URLS: servers.map(({ name, url }) => `${name}=${url}/graphql`).join(','),
    });
    children.push(gateway);
    await ready('gateway', `http://127.0.0.1:${gatewayPort}`, gateway);
    return { close: () => stop(children) };
  } catch (error) {
    await stop(children);
    throw error;
  }
}

await runUntilSignal(() => startServices(readSettings()));
