import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOf, execution, FakeData, fakeCache, post } from './testing/fake-graph.js';

const names = ['finance', 'indicators'];

describe('under every order of writes, version reads and executions', () => {
  it('an answer holds every write that was committed before its request came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(names, ['finance'], ['indicators']), { minLength: 2, maxLength: 12 }),
        async (scheduler, writes, requests) => {
          const data = new FakeData(names);
          const wait = () => scheduler.schedule(Promise.resolve());
          const cache = fakeCache(data, wait);

          async function execute(subgraphs: readonly string[]) {
            const read: Record<string, number | undefined> = {};
            for (const name of subgraphs) {
              await wait();
              read[name] = data.committed[name];
              await wait();
            }
            return execution(read, subgraphs);
          }

          async function request(subgraphs: readonly string[]) {
            await wait();
            const atLeast = { ...data.committed };
            const asked = post({ query: `{ ${subgraphs.join(' ')} }` });
            const { answer } = await cache.answer(asked, () => execute(subgraphs));
            for (const [name, value] of Object.entries(dataOf(answer) as Record<string, number>)) {
              expect(value).toBeGreaterThanOrEqual(atLeast[name] ?? 0);
            }
          }

          const written = writes.map(async (name) => {
            await wait();
            data.write(name);
          });
          const answered = requests.map(request);
          await scheduler.waitAll();
          await Promise.all([...written, ...answered]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
