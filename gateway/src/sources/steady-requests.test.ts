import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotAnswered } from './request-text.js';
import { SteadyRequests } from './steady-requests.js';

describe('requests that no answer came to', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => vi.useRealTimers());

  /** The moments at which a client that is never answered sends its request. */
  async function momentsOfClient(): Promise<readonly number[]> {
    const moments: number[] = [];
    const start = performance.now();
    const sent = new SteadyRequests(10_000, 5).send(async () => {
      moments.push(performance.now() - start);
      throw new NotAnswered();
    });
    const failed = expect(sent).rejects.toBeInstanceOf(NotAnswered);
    await vi.advanceTimersByTimeAsync(2000);
    await failed;
    return moments;
  }

  it('are sent twice again, and not by all clients at the same moments', async () => {
    const clients: (readonly number[])[] = [];
    for (let client = 0; client < 10; client += 1) clients.push(await momentsOfClient());
    for (const moments of clients) {
      expect(moments).toHaveLength(3);
      expect(moments[0]).toBe(0);
      expect(moments[2]).toBeLessThanOrEqual(800);
    }
    expect(new Set(clients.map((moments) => moments.join())).size).toBeGreaterThan(5);
  });
});
