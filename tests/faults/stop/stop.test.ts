import { once } from 'node:events';
import { connect } from 'node:net';
import { type HttpOptions, openLogger, plainHttp, serveHttp } from '@ntp-graph/kit';
import { afterEach, describe, expect, it } from 'vitest';

describe('a server that is told to stop', () => {
  const closings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closings.splice(0).map((close) => close()));
  });

  async function start(http: Partial<HttpOptions> = {}) {
    const held: (() => void)[] = [];
    const server = await serveHttp(
      {
        open: [(app) => void app.get('/health/ready', async () => 'ready\n')],
        routes: [
          (app) => {
            app.get('/held', async () => {
              await new Promise<void>((resolve) => held.push(resolve));
              return 'whole';
            });
            app.post('/', async () => 'taken');
            app.get('/large', async () => Buffer.alloc(50_000_000, 'x'));
          },
        ],
      },
      {
        port: 0,
        host: '127.0.0.1',
        logger: openLogger('test', 'silent'),
        http: { ...plainHttp, compression: false, ...http },
      },
    );
    closings.push(() => server.close());
    const port = Number(new URL(server.url).port);
    return { server, held, port };
  }

  it('finishes what is under way', async () => {
    const { server, held } = await start();
    const asked = fetch(`${server.url}/held`);
    await expect.poll(() => held.length).toBe(1);
    const stopped = server.close();
    held[0]?.();
    expect(await (await asked).text()).toBe('whole');
    await stopped;
    await expect(fetch(`${server.url}/health/ready`)).rejects.toThrow();
  });

  it('first says so at /health/ready, and still answers', async () => {
    const { server } = await start({ stopDelay: 1500 });
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    const stopped = server.close();
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
    expect(await (await fetch(server.url, { method: 'POST', body: 'x' })).text()).toBe('taken');
    await stopped;
  });

  it('waits no longer than its deadline for a body that never comes whole', async () => {
    const { server, port } = await start({ stopDeadline: 300 });
    const client = connect(port, '127.0.0.1');
    client.on('error', () => {});
    client.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
    await once(client, 'connect');
    const begun = performance.now();
    await server.close();
    expect(performance.now() - begun).toBeLessThan(5000);
    client.destroy();
  });

  it('cuts off a client that takes nothing of its answer, and no other', async () => {
    const { server, port } = await start({ writeTimeout: 300 });
    const client = connect(port, '127.0.0.1');
    client.pause();
    client.write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');
    const whole = fetch(`${server.url}/large`).then((response) => response.arrayBuffer());
    expect((await whole).byteLength).toBe(50_000_000);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    let taken = 0;
    client.on('data', (chunk) => {
      taken += chunk.length;
    });
    client.on('error', () => {});
    client.resume();
    await once(client, 'close');
    expect(taken).toBeLessThan(50_000_000);
  });
});
