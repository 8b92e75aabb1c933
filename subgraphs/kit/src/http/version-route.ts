import type { Route } from './http-server.js';

/** `/version`: the version of the data behind this server, for caches that must not serve an older answer. */
export function versionRoute(version: () => Promise<string>): Route {
  return async (request, response) => {
    if (request.url !== '/version') return false;
    const current = await version().catch(() => null);
    response
      .writeHead(current === null ? 503 : 200, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
      .end(current ?? 'unknown\n');
    return true;
  };
}
