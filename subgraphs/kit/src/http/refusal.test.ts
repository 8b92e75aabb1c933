import { describe, expect, it } from 'vitest';
import { openLogger } from '../logging/open-logger.js';
import { serveHttp } from './http-server.js';
import { Refusal, refusalCounter } from './refusal.js';

describe('a request that a guard refuses', () => {
  it('is counted by the code of its error', async () => {
    refusalCounter.reset();
    const server = await serveHttp(
      {
        guards: [
          (app) => {
            app.addHook('onRequest', async () => {
              throw new Refusal(429, 'RATE_LIMITED', 'Too many.');
            });
          },
        ],
        routes: [(app) => void app.get('/', async () => 'never')],
      },
      { port: 0, host: '127.0.0.1', logger: openLogger('test', 'silent') },
    );
    expect((await fetch(server.url)).status).toBe(429);
    await server.close();
    expect((await refusalCounter.get()).values).toMatchObject([
      { labels: { reason: 'RATE_LIMITED' }, value: 1 },
    ]);
  });
});
