import { openLogger } from '../../logging/open-logger.js';
import { type HttpOptions, plainHttp } from '../http-options.js';
import { type HttpRoutes, type HttpServer, serveHttp } from '../http-server.js';

/** A server on a free port, with what it logs. */
export interface ServedForTest extends HttpServer {
  readonly lines: readonly Record<string, unknown>[];
}

/** Serves routes with `plainHttp`, but for what is given. */
export async function serveForTest(
  routes: HttpRoutes,
  http: Partial<HttpOptions> = {},
  level = 'info',
): Promise<ServedForTest> {
  const lines: Record<string, unknown>[] = [];
  const logger = openLogger('test', level, { write: (line) => lines.push(JSON.parse(line)) });
  const server = await serveHttp(routes, {
    port: 0,
    host: '127.0.0.1',
    logger,
    http: { ...plainHttp, ...http },
  });
  return { ...server, lines };
}
