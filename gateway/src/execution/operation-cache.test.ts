import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { OperationCache } from './operation-cache.js';
import { RejectedOperation } from './uncompiled-operation.js';

function look(cache: OperationCache, query: string, hash = query) {
  return cache.get(hash, parse(query), undefined, () => new RejectedOperation(new Error(query)));
}

describe('the operations kept compiled', () => {
  it('are no more than the limit: the one not used for longest goes', () => {
    const cache = new OperationCache(2);
    look(cache, '{ a }');
    look(cache, '{ b }');
    look(cache, '{ a }');
    look(cache, '{ c }');
    expect(cache.size).toBe(2);
    expect(look(cache, '{ a }').hit).toBe(true);
    expect(look(cache, '{ b }').hit).toBe(false);
  });

  it('are no more than memory for them, however many they are and however long their names', () => {
    const cache = new OperationCache();
    const name = 'a'.repeat(90_000);
    for (let index = 0; index < 300; index += 1) look(cache, `{ ${name}${index} }`, String(index));
    expect(cache.size).toBeLessThan(150);
  });

  it('are found by the document as it is printed, whatever the hash of its text', () => {
    const cache = new OperationCache();
    expect(look(cache, '{ a }', '1').hit).toBe(false);
    expect(look(cache, '{ a } # again', '2').hit).toBe(true);
    expect(look(cache, '{ b }', '3').hit).toBe(false);
    expect(cache.size).toBe(2);
  });

  it('are gone when the supergraph changes', () => {
    const cache = new OperationCache();
    look(cache, '{ a }');
    cache.clear();
    expect(cache.size).toBe(0);
    expect(look(cache, '{ a }').hit).toBe(false);
  });
});
