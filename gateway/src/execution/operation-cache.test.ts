import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { OperationCache } from './operation-cache.js';
import { RejectedOperation } from './uncompiled-operation.js';

function look(cache: OperationCache, query: string, hash = query) {
  return cache.get(hash, parse(query), undefined, async () => new RejectedOperation(new Error(query)));
}

describe('the operations kept compiled', () => {
  it('are no more than the limit: the one not used for longest goes', async () => {
    const cache = new OperationCache(2);
    await look(cache, '{ a }');
    await look(cache, '{ b }');
    await look(cache, '{ a }');
    await look(cache, '{ c }');
    expect(cache.size).toBe(2);
    expect((await look(cache, '{ a }')).hit).toBe(true);
    expect((await look(cache, '{ b }')).hit).toBe(false);
  });

  it('are no more than memory for them, however many they are and however long their names', async () => {
    const cache = new OperationCache();
    const name = 'a'.repeat(90_000);
    for (let index = 0; index < 300; index += 1) await look(cache, `{ ${name}${index} }`, String(index));
    expect(cache.size).toBeLessThan(150);
  });

  it('are found by the document as it is printed, whatever the hash of its text', async () => {
    const cache = new OperationCache();
    expect((await look(cache, '{ a }', '1')).hit).toBe(false);
    expect((await look(cache, '{ a } # again', '2')).hit).toBe(true);
    expect((await look(cache, '{ b }', '3')).hit).toBe(false);
    expect(cache.size).toBe(2);
  });

  it('are compiled once for all that ask for them meanwhile', async () => {
    const cache = new OperationCache();
    const [first, second] = await Promise.all([look(cache, '{ a }', '1'), look(cache, '{ a } # again', '2')]);
    expect([first.hit, second.hit]).toEqual([false, true]);
    expect(first.entry).toBe(second.entry);
  });

  it('are asked for again before long where they could not be compiled then', async () => {
    const cache = new OperationCache(10, 50);
    const ask = (isFinal: boolean, query: string) =>
      cache.get(query, parse(query), undefined, async () => new RejectedOperation(new Error(query), isFinal));
    await ask(false, '{ a }');
    await ask(true, '{ b }');
    expect((await ask(false, '{ a }')).hit).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect((await ask(false, '{ a }')).hit).toBe(false);
    expect((await ask(true, '{ b }')).hit).toBe(true);
  });

  it('are gone when the supergraph changes', async () => {
    const cache = new OperationCache();
    await look(cache, '{ a }');
    cache.clear();
    expect(cache.size).toBe(0);
    expect((await look(cache, '{ a }')).hit).toBe(false);
  });
});
