import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOf, execution, FakeData, fakeCache, post } from './testing/fake-graph.js';

const names = ['finance', 'indicators'];

/** A client asks one thing after another; each reads from one subgraph or from both. */
const client = fc.array(fc.constantFrom(names, names, ['finance']), { minLength: 3, maxLength: 10 });

/** A write, and how long before it: in steps of everybody. */
const write = fc.record({ name: fc.constantFrom(...names), pause: fc.nat({ max: 8 }) });

/** A graph, a cache before it and clients, in which everything that takes time waits for the scheduler. */
function scheduledWorld(wait: () => Promise<void>) {
  const data = new FakeData(names);
  const cache = fakeCache(data, wait);

  async function execute(subgraphs: readonly string[]) {
    const read: Record<string, number | undefined> = {};
    for (const name of subgraphs) {
      await wait();
      read[name] = data.committed[name];
    }
    await wait();
    return execution(read, subgraphs);
  }

  return {
    async ask(requests: readonly (readonly string[])[]) {
      for (const subgraphs of requests) {
        await wait();
        const atLeast = { ...data.committed };
        const asked = post({ query: `{ ${subgraphs.join(' ')} }` });
        const { answer } = await cache.answer(asked, () => execute(subgraphs));
        for (const [name, value] of Object.entries(dataOf(answer) as Record<string, number>)) {
          expect(value).toBeGreaterThanOrEqual(atLeast[name] ?? 0);
        }
      }
    },
    async write(writes: readonly { readonly name: string; readonly pause: number }[]) {
      for (const { name, pause } of writes) {
        for (let step = 0; step <= pause; step += 1) await wait();
        data.write(name);
      }
    },
  };
}

describe('under every order of writes, version reads and executions', () => {
  it('an answer holds every write that was committed before its request came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(client, { minLength: 1, maxLength: 4 }),
        fc.array(write, { minLength: 1, maxLength: 8 }),
        async (scheduler, clients, writes) => {
          const world = scheduledWorld(() => scheduler.schedule(Promise.resolve()));
          await scheduler.waitFor(Promise.all([world.write(writes), ...clients.map(world.ask)]));
        },
      ),
      { numRuns: 400 },
    );
  });
});
