import { describe, expect, it } from 'vitest';
import type { Execution } from './answer.js';
import { MemoryStore } from './response-store.js';
import { countedCache, wholeAnswer } from './testing/counted-cache.js';
import { dataOf, execution, FakeData, fakeCache, post } from './testing/fake-graph.js';

const query = '{ money }';

describe('the response cache', () => {
  it('keeps the answer of the second request, and serves the third from it', async () => {
    const { ask, counts } = countedCache();
    expect(await ask()).toEqual(['miss', { money: 0 }]);
    expect(await ask()).toEqual(['miss', { money: 0 }]);
    expect(await ask()).toEqual(['hit', { money: 0 }]);
    expect(await ask()).toEqual(['hit', { money: 0 }]);
    expect(counts.executed).toBe(2);
  });

  it('answers anew after a write to a subgraph that was asked, once', async () => {
    const { data, ask, counts } = countedCache();
    for (let time = 0; time < 3; time += 1) await ask();
    data.write('finance');
    expect(await ask()).toEqual(['stale', { money: 1 }]);
    expect(await ask()).toEqual(['hit', { money: 1 }]);
    expect(counts.executed).toBe(3);
  });

  it('does not mind a write to a subgraph that had no part in the answer', async () => {
    const { data, ask } = countedCache();
    for (let time = 0; time < 2; time += 1) await ask();
    data.write('geography');
    expect(await ask()).toEqual(['hit', { money: 0 }]);
  });

  it.each<[string, (data: FakeData) => Execution]>([
    ['with errors', () => execution({ money: null }, ['finance'], { isWhole: false })],
    ['with another status than 200', () => execution(null, ['finance'], { status: 500 })],
    ['of a subgraph whose version nobody knows', () => execution({ money: 0 }, ['finance', 'partner'])],
  ])('keeps no answer %s', async (_name, answer) => {
    const { ask, counts } = countedCache(answer);
    for (let time = 0; time < 4; time += 1) expect((await ask())[0]).toBe('miss');
    expect(counts.executed).toBe(4);
  });

  it.each(['no-cache', 'no-store', 'max-age=0, No-Cache'])(
    'is passed by on cache-control: %s',
    async (value) => {
      const { ask, counts } = countedCache();
      for (let time = 0; time < 3; time += 1) await ask();
      expect(await ask(post({ query }, { 'cache-control': value }))).toEqual(['bypass', { money: 0 }]);
      expect(counts.executed).toBe(3);
    },
  );

  it('takes no-cache of a conditional request for the wish to be told of changes, which it fulfils', async () => {
    const { ask } = countedCache();
    const conditional = post({ query }, { 'cache-control': 'no-cache', 'if-none-match': '"x"' });
    for (const status of ['miss', 'miss', 'hit'])
      expect(await ask(conditional)).toEqual([status, { money: 0 }]);
  });

  it('executes each of two mutations that look alike', async () => {
    const { ask, counts } = countedCache(() => execution({ pay: true }, ['finance'], { isWhole: false }));
    const pay = post({ query: 'mutation { pay }' });
    await Promise.all([ask(pay), ask(pay), ask(pay)]);
    expect(counts.executed).toBe(3);
  });

  it('takes the operation that the name chooses, not the first of the document', async () => {
    const { ask, counts } = countedCache(() => execution({ pay: true }, ['finance'], { isWhole: false }));
    const pay = post({ query: 'query Read { money } mutation Pay { pay }', operationName: 'Pay' });
    await Promise.all([ask(pay), ask(pay), ask(pay)]);
    expect(counts.executed).toBe(3);
  });

  it('learns that an operation known by its hash alone is a query', async () => {
    const { ask, counts } = countedCache();
    const named = post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } });
    for (let time = 0; time < 4; time += 1) await ask(named);
    expect(counts.executed).toBe(2);
  });

  it('takes from a farther store what the nearer ones lack or have outdated, and keeps it near', async () => {
    const data = new FakeData(['finance']);
    const [shared, near] = [new MemoryStore(1_000_000), new MemoryStore(1_000_000)];
    const replicas = [fakeCache(data, undefined, [shared]), fakeCache(data, undefined, [near, shared])];
    const ask = async (replica: number) => {
      const cached = await replicas[replica]?.answer(post({ query }), async () => wholeAnswer(data));
      return cached && [cached.status, dataOf(cached.answer)];
    };
    for (let time = 0; time < 2; time += 1) await ask(0);
    expect(await ask(1)).toEqual(['hit', { money: 0 }]);
    data.write('finance');
    expect(await ask(0)).toEqual(['stale', { money: 1 }]);
    expect(await ask(1)).toEqual(['hit', { money: 1 }]);
    await shared.close();
    expect(await ask(1)).toEqual(['hit', { money: 1 }]);
  });

  it('does nothing but pass requests on when it is off', async () => {
    const cache = fakeCache(new FakeData(['finance']), undefined, []);
    for (let time = 0; time < 3; time += 1) {
      const { status } = await cache.answer(post({ query }), async () =>
        execution({ money: 0 }, ['finance']),
      );
      expect(status).toBe('bypass');
    }
  });
});
