import type { Route } from './http-server.js';

/** `/health/live`: the process runs. `/health/ready`: it can answer, as the check says. */
export function healthRoute(ready: () => Promise<boolean>): Route {
  return async (request, response) => {
    if (request.url === '/health/live') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('live\n');
      return true;
    }
    if (request.url !== '/health/ready') return false;
    const isReady = await ready().catch(() => false);
    response
      .writeHead(isReady ? 200 : 503, { 'content-type': 'text/plain' })
      .end(isReady ? 'ready\n' : 'not ready\n');
    return true;
  };
}
