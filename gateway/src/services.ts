/**
 * `npm run start:services`: the same platform as five processes. Each subgraph has its own port and, without
 * DATABASE_URL, its own embedded database; the gateway reads the supergraph and reaches them over HTTP.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type Running, readSettings, runUntilSignal, type Settings, SettingsError } from '@ntp-graph/kit';
import { type Child, ChildProcesses, hasEnded } from './child-processes.js';
import { reachedAddress } from './reached-address.js';
import { defaultGatewayPort, servicePorts, subgraphNames } from './subgraph-ports.js';

const startDeadline = 60_000;

/** Where the subgraphs listen: for the gateway beside them, whatever HOST it is for the world. */
const ownHost = '127.0.0.1';

/** Known to the processes started here alone, unless the environment has one for others too. */
const secret = process.env.SUBGRAPH_SECRET || randomBytes(32).toString('base64url');

/** Resolves when the process is ready to answer; rejects when it ends or takes too long. */
async function ready(child: Child, url: string): Promise<void> {
  const deadline = Date.now() + startDeadline;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new SettingsError(`${child.name} did not start`);
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new SettingsError(`${child.name} was not ready within ${startDeadline / 1000} s`);
}

async function loadData(children: ChildProcesses, settings: Settings): Promise<void> {
  const scale = { SEED_SCALE: settings.SEED_SCALE };
  const child = children.run('seed', 'seeds/dist/main.js', ['--services', '--keep'], scale);
  const [code, signal] = await once(child.process, 'exit');
  if (signal) throw new SettingsError(`The data could not be loaded: what loads them was ended (${signal})`);
  // It has said why, in its one line.
  if (code !== 0) process.exit(1);
}

async function startAll(children: ChildProcesses, settings: Settings): Promise<void> {
  const gatewayPort = settings.PORT ?? defaultGatewayPort;
  const ports = servicePorts(gatewayPort);
  await loadData(children, settings);
  const { METRICS_PORT: metricsPort } = settings;
  // 0 and none are the same for all.
  const metricsPortOf = (index: number) =>
    metricsPort ? String(metricsPort + 1 + index) : String(metricsPort ?? '');
  const subgraphs = subgraphNames.map((name, index) => ({
    url: `http://${ownHost}:${ports[name]}`,
    child: children.run(name, `subgraphs/${name}/dist/main.js`, [], {
      HOST: ownHost,
      PORT: String(ports[name]),
      METRICS_PORT: metricsPortOf(index),
      DATA_DIR: `${settings.DATA_DIR}/services/${name}`,
    }),
  }));
  await Promise.all(subgraphs.map(({ child, url }) => ready(child, url)));
  const gateway = children.run('gateway', 'gateway/dist/bundle/main.js', [], {
    PORT: String(gatewayPort),
    SUBGRAPHS: 'http',
    SUBGRAPH_URLS: subgraphs.map(({ child, url }) => `${child.name}=${url}/graphql`).join(','),
  });
  await ready(gateway, `http://${reachedAddress(settings.HOST)}:${gatewayPort}`);
}

async function startServices(settings: Settings): Promise<Running> {
  const children = new ChildProcesses({ SUBGRAPH_SECRET: secret });
  const close = () => children.stop(settings.STOP_DELAY + settings.STOP_DEADLINE);
  // Until all of them run nobody else would stop those that do.
  const stopEarly = () => void close().finally(() => process.exit(1));
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stopEarly);
  try {
    await startAll(children, settings);
  } catch (error) {
    await close();
    throw error;
  }
  for (const signal of signals) process.off(signal, stopEarly);
  children.watch(({ name, process: { exitCode, signalCode } }) => {
    const how = signalCode ?? `exit code ${exitCode}`;
    console.error(`${name} ended (${how}); the other processes are stopped`);
    void close().finally(() => process.exit(1));
  });
  return { close };
}

await runUntilSignal(() => startServices(readSettings()));
