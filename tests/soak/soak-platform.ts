import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { subgraphNames } from '@ntp-graph/gateway';
import { freePort } from '../support/free-port.js';
import { type Probe, startProbe } from '../support/start-probe.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const startDeadline = 300_000;

interface Service {
  readonly script: string;
  readonly settings: NodeJS.ProcessEnv;
  readonly url: string;
  readonly probe: Probe;
  child: ChildProcess | undefined;
}

/** The platform as five processes, each of which may be killed and started again. */
export class SoakPlatform {
  private readonly services = new Map<string, Service>();

  private constructor(private readonly settings: NodeJS.ProcessEnv) {}

  /** Starts it on data of its own, which are loaded first. */
  static async start(dataDir: string): Promise<SoakPlatform> {
    const { PATH, DATABASE_URL } = process.env;
    const secret = randomBytes(32).toString('base64url');
    const database = DATABASE_URL ? { DATABASE_URL } : {};
    const platform = new SoakPlatform({ PATH, ...database, SUBGRAPH_SECRET: secret, LOG_LEVEL: 'error' });
    await platform.load(dataDir);
    for (const name of subgraphNames) {
      const folder = { DATA_DIR: `${dataDir}/services/${name}` };
      await platform.add(name, `subgraphs/${name}/dist/main.js`, folder);
    }
    const urls = subgraphNames.map((name) => `${name}=${platform.urlOf(name)}/graphql`).join();
    await platform.add('gateway', 'gateway/dist/bundle/main.js', { SUBGRAPHS: 'http', SUBGRAPH_URLS: urls });
    return platform;
  }

  get names(): readonly string[] {
    return [...this.services.keys()];
  }

  urlOf(name: string): string {
    return this.services.get(name)?.url ?? '';
  }

  /** The memory of a process, in megabytes; null while it does not run. */
  memoryOf(name: string): number | null {
    const { child } = this.services.get(name) ?? {};
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const [, kilobytes = '0'] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  }

  /** The id of a process that runs. */
  pidOf(name: string): number {
    const pid = this.services.get(name)?.child?.pid;
    if (pid === undefined) throw new Error(`${name} does not run`);
    return pid;
  }

  /** What a process holds after a full collection, in megabytes; null while it does not answer. */
  heldBy(name: string): Promise<number | null> {
    return this.probeOf(name)
      .held()
      .catch(() => null);
  }

  /** What looks into a process. */
  probeOf(name: string): Probe {
    const service = this.services.get(name);
    if (!service) throw new Error(`There is no service called ${name}`);
    return service.probe;
  }

  /** Ends a process as a fault would: at once. */
  async kill(name: string): Promise<void> {
    const { child } = this.services.get(name) ?? {};
    child?.kill('SIGKILL');
    if (child) await once(child, 'exit');
  }

  /** Starts a process again, and waits until it is ready. */
  async restart(name: string): Promise<void> {
    const service = this.services.get(name);
    if (service) await this.run(name, service);
  }

  async close(): Promise<void> {
    const children = [...this.services.values()].flatMap(({ child }) => child ?? []);
    const running = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const ended = running.map((child) => once(child, 'exit'));
    for (const child of running) child.kill('SIGTERM');
    await Promise.all(ended);
  }

  private async load(dataDir: string): Promise<void> {
    const args = [`${root}seeds/dist/main.js`, '--services', '--keep'];
    const env = { ...this.settings, DATA_DIR: dataDir };
    const [code] = await once(spawn(process.execPath, args, { env, stdio: 'inherit' }), 'exit');
    if (code !== 0) throw new Error('The data could not be loaded');
  }

  private async add(name: string, script: string, further: NodeJS.ProcessEnv): Promise<void> {
    const port = await freePort();
    const probe = await startProbe();
    const settings = { ...this.settings, ...further, ...probe.settings, PORT: String(port) };
    const service: Service = { script, settings, url: `http://127.0.0.1:${port}`, probe, child: undefined };
    this.services.set(name, service);
    await this.run(name, service);
  }

  private async run(name: string, service: Service): Promise<void> {
    const child = spawn(process.execPath, [root + service.script], {
      env: service.settings,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    service.child = child;
    const deadline = Date.now() + startDeadline;
    while (Date.now() < deadline && child.exitCode === null) {
      const response = await fetch(`${service.url}/health/ready`).catch(() => null);
      await response?.body?.cancel();
      if (response?.ok) return;
      await sleep(100);
    }
    throw new Error(`${name} was not ready within ${startDeadline / 1000} s`);
  }
}
