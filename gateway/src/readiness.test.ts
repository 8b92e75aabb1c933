import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Subgraph } from '@ntp-graph/kit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Readiness, type SourceCheck } from './readiness.js';
import { sourceOf } from './sources/source-of.js';

describe('a gateway', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function readinessOf(...checks: SourceCheck[]): Readiness {
    const readiness = new Readiness();
    for (const [index, check] of checks.entries()) readiness.add(`source${index}`, check);
    return readiness;
  }

  const answers = async () => true;

  it('is ready when every source answers', async () => {
    expect(await readinessOf(answers, answers).state()).toEqual({ isReady: true, silent: [] });
  });

  it.each<[string, SourceCheck]>([
    ['says that it is not ready', async () => false],
    ['fails', () => Promise.reject(new Error('no connection'))],
  ])('is not when one of them %s', async (_name, check) => {
    expect(await readinessOf(answers, check).state()).toEqual({ isReady: false, silent: ['source1'] });
  });

  it('is when one of them that may be away does not answer, and says so', async () => {
    const readiness = readinessOf(answers);
    readiness.add('education', async () => false, false);
    expect(await readiness.state()).toEqual({ isReady: true, silent: ['education'] });
  });

  it('is not when one of them says nothing for a second', async () => {
    const state = readinessOf(answers, () => new Promise(() => {})).state();
    await vi.advanceTimersByTimeAsync(1000);
    expect((await state).isReady).toBe(false);
  });

  it('does not ask a source again that still owes an answer', async () => {
    const hanging = vi.fn<SourceCheck>(() => new Promise(() => {}));
    const readiness = readinessOf(hanging);
    void readiness.state();
    await vi.advanceTimersByTimeAsync(5000);
    void readiness.state();
    expect(hanging).toHaveBeenCalledTimes(1);
  });

  it('is not before it has a supergraph', async () => {
    expect((await readinessOf().state()).isReady).toBe(false);
  });

  it('asks no source more than once a second', async () => {
    const check = vi.fn(answers);
    const readiness = readinessOf(check);
    await Promise.all([readiness.state(), readiness.state()]);
    await vi.advanceTimersByTimeAsync(999);
    await readiness.state();
    expect(check).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    await readiness.state();
    expect(check).toHaveBeenCalledTimes(2);
  });
});

describe('a source', () => {
  const remote = { local: [], deadline: 1000 };

  it('in this process is asked by its database', async () => {
    const subgraph = { name: 'finance', isReady: async () => false } as Subgraph;
    const options = { ...remote, local: [subgraph], urls: {} };
    expect(await sourceOf('finance', 'http://unused/graphql', options).isReady()).toBe(false);
  });

  it.each([
    [200, true],
    [503, false],
    [404, true],
  ])('on another server that answers /health/ready with %d', async (status, isReady) => {
    const paths: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      paths.push(url);
      response.writeHead(status).end('…');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const options = { ...remote, urls: { finance: `http://127.0.0.1:${port}/graphql` } };
    expect(await sourceOf('finance', 'http://unused/graphql', options).isReady()).toBe(isReady);
    expect(paths).toEqual(['/health/ready']);
    server.close();
  });
});
