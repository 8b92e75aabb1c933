import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLogger } from '../logging/open-logger.js';
import { processLogger, useProcessLogger } from '../logging/process-logger.js';
import { graphqlPath } from './graphql-path.js';
import { Refusal } from './refusal.js';
import { type ServedForTest, serveForTest } from './testing/serve-for-test.js';

let server: ServedForTest;
const said: Record<string, unknown>[] = [];
beforeAll(async () => {
  server = await serveForTest({
    routes: [
      graphqlPath('/graphql', async ({ text }, reply) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        processLogger().warn(`read ${text}`);
        return reply.send(text);
      }),
      (app) => {
        app.get('/name', async ({ log, id }, reply) => {
          log.info('at work');
          return reply.send(id);
        });
        app.get('/fault', async () => {
          throw new Error('the password is hunter2');
        });
        app.get('/full', async () => {
          throw new Refusal(503, 'OVERLOADED', 'Come again.');
        });
      },
    ],
  });
});
afterAll(() => server.close());

const linesOf = (id: string) => server.lines.filter(({ requestId }) => requestId === id);

async function errorOf(response: Response): Promise<unknown> {
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('x-request-id')).toBeTruthy();
  const { errors } = (await response.json()) as { errors: unknown[] };
  expect(errors).toHaveLength(1);
  return errors[0];
}

describe('a request', () => {
  it('that names itself keeps its name, in the answer and on each line of the log', async () => {
    const headers = { 'x-request-id': 'b3a0-1.x:7' };
    const response = await fetch(`${server.url}/name?secret=hunter2`, { headers });
    expect(await response.text()).toBe('b3a0-1.x:7');
    expect(response.headers.get('x-request-id')).toBe('b3a0-1.x:7');
    await expect.poll(() => linesOf('b3a0-1.x:7')).toHaveLength(2);
    expect(linesOf('b3a0-1.x:7')).toMatchObject([
      { msg: 'at work' },
      { msg: 'answered', method: 'GET', path: '/name', status: 200, milliseconds: expect.any(Number) },
    ]);
    expect(JSON.stringify(server.lines)).not.toContain('hunter2');
  });

  it('is named on the lines of code that knows nothing of it, and of no other request', async () => {
    useProcessLogger(openLogger('process', 'warn', { write: (line) => said.push(JSON.parse(line)) }));
    const names = ['first', 'second', 'third'];
    await Promise.all(
      names.map((name) =>
        fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'x-request-id': name },
          body: JSON.stringify({ name }),
        }),
      ),
    );
    const found = said.map(({ requestId, msg }) => [requestId, msg]).sort();
    expect(found).toEqual(names.map((name) => [name, `read {"name":"${name}"}`]));
  });

  it.each(['', 'a b', '{"level":60}', 'é', 'x'.repeat(101)])(
    'that calls itself %j gets a name',
    async (name) => {
      const headers = { 'x-request-id': Buffer.from(name).toString('latin1') };
      const given = (await fetch(`${server.url}/name`, { headers })).headers.get('x-request-id');
      expect(given).toMatch(/^[\da-f-]{36}$/);
    },
  );

  it('without a name has one of its own each time', async () => {
    const names = await Promise.all(
      [1, 2, 3].map(async () => (await fetch(`${server.url}/name`)).headers.get('x-request-id')),
    );
    expect(new Set(names).size).toBe(3);
  });
});

describe('what cannot be answered', () => {
  it('for want of a path is 404, in JSON', async () => {
    const response = await fetch(`${server.url}/nothing`);
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toEqual({
      message: 'There is nothing at this path; the graph is at /graphql.',
      extensions: { code: 'NOT_FOUND' },
    });
  });

  it('for a fault of ours is 500, tells nothing, and is logged', async () => {
    const headers = { 'x-request-id': 'faulty' };
    const response = await fetch(`${server.url}/fault`, { headers });
    expect(response.status).toBe(500);
    expect(await errorOf(response)).toEqual({
      message: 'The server failed. It has been logged.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(linesOf('faulty')[0]).toMatchObject({ level: 50, err: { message: 'the password is hunter2' } });
  });

  it('for a reason that is said has its status and its code', async () => {
    const response = await fetch(`${server.url}/full`);
    expect(response.status).toBe(503);
    expect(await errorOf(response)).toEqual({ message: 'Come again.', extensions: { code: 'OVERLOADED' } });
  });

  it('for its size is 413, with the limit in words', async () => {
    const body = 'x'.repeat(1_000_001);
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', body });
    expect(response.status).toBe(413);
    expect(await errorOf(response)).toEqual({
      message: 'The body is too large; expected at most 1000000 bytes.',
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  it('for want of a content type is 415, with the right one in words', async () => {
    const headers = { 'content-type': 'json' };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(415);
    expect(await errorOf(response)).toEqual({
      message: 'The content type is not one; expected application/json.',
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  it('by its path is 404 with a name too', async () => {
    const { hostname, port } = new URL(server.url);
    const found = await new Promise((resolve, reject) => {
      request({ hostname, port, path: '/%c3' }, (response) => {
        resolve([response.resume().statusCode, response.headers['x-request-id']]);
      })
        .on('error', reject)
        .end();
    });
    expect(found).toEqual([404, expect.stringMatching(/./)]);
  });
});

describe('every answer', () => {
  it.each(['/name', '/nothing', '/fault', '/graphql'])(
    'at %s forbids browsers to run anything in it',
    async (path) => {
      const { headers } = await fetch(server.url + path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
    },
  );
});

it('a server that is told to stop lets a request under way finish', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let begun = false;
  const stopping = await serveForTest({
    routes: [
      (app) => {
        app.get('/slow', async (_request, reply) => {
          begun = true;
          await finished;
          return reply.send('done');
        });
      },
    ],
  });
  const answer = fetch(`${stopping.url}/slow`).then((response) => response.text());
  await expect.poll(() => begun).toBe(true);
  const closed = stopping.close();
  finish();
  expect(await answer).toBe('done');
  await closed;
  await expect(fetch(`${stopping.url}/slow`)).rejects.toThrow('fetch failed');
});
