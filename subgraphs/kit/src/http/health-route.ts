import type { HttpPlugin } from './http-app.js';

/** How a server is. */
export interface Health {
  /** Whether it can answer. */
  readonly isReady: boolean;
  /** What an operator should know beside that, a line each. */
  readonly notes: readonly string[];
}

/** What a check says: whether it can answer, or that and what else there is to say. */
type HealthCheck = () => Promise<boolean | Health>;

async function healthOf(check: HealthCheck): Promise<Health> {
  const said = await check().catch(() => false);
  return typeof said === 'boolean' ? { isReady: said, notes: [] } : said;
}

/**
 * `/health/live`: the process runs. `/health/ready`: it can answer, as the check says; below that word stands, a line
 * each, what else an operator should know.
 */
export function healthRoute(check: HealthCheck): HttpPlugin {
  return (app) => {
    app.get('/health/live', async (_request, reply) => reply.type('text/plain').send('live\n'));
    app.get('/health/ready', async (_request, reply) => {
      const { isReady, notes } = await healthOf(check);
      const lines = [isReady ? 'ready' : 'not ready', ...notes];
      return reply
        .code(isReady ? 200 : 503)
        .type('text/plain')
        .send(`${lines.join('\n')}\n`);
    });
  };
}
