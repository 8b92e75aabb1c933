import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type RunningProcess, runProcess } from './run-process.js';

/** Found by its package, and not by where this file is: commands run it compiled. */
const built = dirname(createRequire(import.meta.url).resolve('@ntp-graph/gateway'));

/** The gateway as `npm start` runs it. */
export type GatewayProcess = RunningProcess;

/** Starts the gateway with nothing but these settings, on a port that is free unless they name one. */
export function runGateway(settings: NodeJS.ProcessEnv): GatewayProcess {
  return runProcess(join(built, 'bundle/main.js'), { PORT: '0', ...settings });
}

/** The platform as `npm run start:services` runs it, on this port and the four after it. */
export function runServices(port: number, settings: NodeJS.ProcessEnv): RunningProcess {
  return runProcess(join(built, 'services.js'), { PORT: String(port), ...settings });
}

/** `npm run keys -- …`. */
export function runKeys(settings: NodeJS.ProcessEnv, ...words: string[]): RunningProcess {
  return runProcess(join(built, 'command/keys.js'), settings, words);
}
