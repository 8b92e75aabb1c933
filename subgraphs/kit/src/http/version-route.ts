import type { HttpPlugin } from './http-app.js';

/** `/version`: the version of the data behind this server, for caches that must not serve an older answer. */
export function versionRoute(version: () => Promise<string>): HttpPlugin {
  return (app) => {
    app.get('/version', async (_request, reply) => {
      const current = await version().catch(() => null);
      return reply
        .code(current === null ? 503 : 200)
        .headers({ 'content-type': 'text/plain', 'cache-control': 'no-store' })
        .send(current ?? 'unknown\n');
    });
  };
}
