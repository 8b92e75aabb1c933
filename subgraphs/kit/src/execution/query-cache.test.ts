import { describe, expect, it } from 'vitest';
import type { CompiledQuery } from './compiled-query.js';
import { QueryCache } from './query-cache.js';

const made = (): CompiledQuery => async () => ({ data: null });

describe('the queries kept compiled', () => {
  it('are those that were met, and nothing of what could not be compiled', () => {
    const cache = new QueryCache();
    const first = cache.get('a', 10, made);
    expect(cache.get('a', 10, made)).toBe(first);
    expect(cache.get('b', 10, () => null)).toBeNull();
    expect(cache.get('b', 10, made)).not.toBeNull();
  });

  it.each([
    ['short', 100, 1000],
    ['long', 20_000, 40],
    ['too long to be kept', 1_000_000, 0],
  ])('are as many as there is memory for, of 5,000 that are %s', (_how, length, most) => {
    const cache = new QueryCache();
    for (let index = 0; index < 5000; index += 1) cache.get(String(index), length, made);
    expect(cache.size).toBeLessThanOrEqual(most);
    expect(cache.size).toBeGreaterThanOrEqual(most * 0.8);
  });
});
