import type { HttpPlugin } from './http-app.js';

/** `/health/live`: the process runs. `/health/ready`: it can answer, as the check says. */
export function healthRoute(ready: () => Promise<boolean>): HttpPlugin {
  return (app) => {
    app.get('/health/live', async (_request, reply) => reply.type('text/plain').send('live\n'));
    app.get('/health/ready', async (_request, reply) => {
      const isReady = await ready().catch(() => false);
      return reply
        .code(isReady ? 200 : 503)
        .type('text/plain')
        .send(isReady ? 'ready\n' : 'not ready\n');
    });
  };
}
