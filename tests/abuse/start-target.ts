import { SoakPlatform } from '../soak/soak-platform.js';
import { runGateway } from '../support/run-gateway.js';
import { startProbe } from '../support/start-probe.js';
import type { Target } from './measure-attack.js';

/** A target that runs until it is closed. */
export interface RunningTarget extends Target {
  close(): Promise<void>;
}

/** The platform in one process, as `npm start` runs it. */
export async function startOneProcess(settings: NodeJS.ProcessEnv): Promise<RunningTarget> {
  const probe = await startProbe();
  const gateway = runGateway({ LOG_LEVEL: 'silent', ...settings, ...probe.settings });
  const [url = ''] = /http:\/\/\S+/.exec(await gateway.line(/is ready at/)) ?? [];
  return {
    url,
    servers: [{ name: 'gateway', url, pid: gateway.child.pid as number, probe }],
    async close() {
      gateway.child.kill('SIGTERM');
      await gateway.exit();
    },
  };
}

/** The platform as five processes, with data that are loaded first. */
export async function startServices(dataDir: string): Promise<RunningTarget> {
  const platform = await SoakPlatform.start(dataDir);
  return {
    url: platform.urlOf('gateway'),
    servers: platform.names.map((name) => ({
      name,
      url: platform.urlOf(name),
      pid: platform.pidOf(name),
      probe: platform.probeOf(name),
    })),
    close: () => platform.close(),
  };
}
