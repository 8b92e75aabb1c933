import { setTimeout } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { openLogger, serveHttp } from '@ntp-graph/kit';
import { afterEach, expect, it, vi } from 'vitest';
import { refuseOverload } from './refuse-overload.js';

afterEach(() => vi.useRealTimers());

/** Has the next sample taken. Of the event loop it needs one of every ten milliseconds: without any it counts as stuck. */
async function nextSample(): Promise<void> {
  await setTimeout(100);
  vi.advanceTimersByTime(5000);
}

it('requests are refused while there is no memory for them, and health answers', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const memory = vi.spyOn(process, 'memoryUsage');
  const server = await serveHttp(
    {
      open: [(app) => void app.get('/health', async () => 'live')],
      guards: [refuseOverload],
      routes: [(app) => void app.get('/', async () => 'answered')],
    },
    { port: 0, host: '127.0.0.1', logger: openLogger('test', 'silent') },
  );
  const usage = process.memoryUsage();
  try {
    expect((await fetch(server.url)).status).toBe(200);
    memory.mockReturnValue({ ...usage, heapUsed: getHeapStatistics().heap_size_limit * 0.95 });
    await nextSample();
    const refused = await fetch(server.url);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    memory.mockReturnValue({ ...usage, heapUsed: 0 });
    await nextSample();
    expect((await fetch(server.url)).status).toBe(200);
  } finally {
    memory.mockRestore();
    await server.close();
  }
});
