import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type AloneProcess, runAlone } from './run-alone.js';

/** Found by its package, and not by where this file is: commands run it compiled. */
const main = join(dirname(createRequire(import.meta.url).resolve('@ntp-graph/gateway')), 'bundle/main.js');

/** The gateway as `npm start` runs it. */
export type GatewayProcess = AloneProcess;

/** Starts the gateway with nothing but these settings, on a port that is free unless they name one. */
export function runGateway(settings: NodeJS.ProcessEnv): GatewayProcess {
  return runAlone(main, { PORT: '0', ...settings });
}
