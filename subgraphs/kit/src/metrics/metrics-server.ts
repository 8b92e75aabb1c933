import type { Settings } from '../config/settings.js';
import type { HttpPlugin } from '../http/http-app.js';
import { type HttpServer, serveHttp } from '../http/http-server.js';
import { metricsRoute } from '../http/metrics-route.js';
import type { Logger } from '../logging/open-logger.js';

/** Where `/metrics` is answered, if not with everything else. */
export interface MetricsOptions {
  readonly port: number;
  readonly host: string;
}

/** What the settings say of that. */
export function metricsOptions({ METRICS_PORT, METRICS_HOST }: Settings): MetricsOptions | undefined {
  return METRICS_PORT === undefined ? undefined : { port: METRICS_PORT, host: METRICS_HOST };
}

/** Where the metrics of a server are. */
export interface OpenMetrics {
  /** What the server itself has to answer. */
  readonly routes: readonly HttpPlugin[];
  /** The server of their own; null where they have none. */
  readonly own: HttpServer | null;
}

/** Opens a server for the metrics where one is asked for; else they are for the server itself to answer. */
export async function openMetrics(options: MetricsOptions | undefined, logger: Logger): Promise<OpenMetrics> {
  if (!options) return { routes: [metricsRoute()], own: null };
  return { routes: [], own: await serveHttp({ routes: [metricsRoute()] }, { ...options, logger }) };
}
