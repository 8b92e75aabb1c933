import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCorpus } from './check-corpus.js';
import { Corpus } from './corpus.js';

/** The same operations at every run. A larger run: `npm run test:corpus`. */
const size = { operations: 2000, seed: '2026', weathers: 2, mostDifferences: 1 };

describe('generated operations over the real supergraph', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await Corpus.load();
  });
  afterAll(() => corpus?.stop());

  it('have the same data and the same errors from both executors, whatever fails', {
    timeout: 300_000,
  }, async () => {
    const report = await checkCorpus(corpus, size);
    expect(report.differences.join('\n\n')).toBe('');
    expect(report.operations).toBe(size.operations);
    // What is left to the stock executor is compared with nothing, nor is what cannot be planned.
    expect([...report.uncovered.keys()].filter((reason) => reason !== 'not planned')).toEqual([]);
    expect(report.uncovered.get('not planned') ?? 0).toBeLessThan(report.operations * 0.04);
    const seen = (what: string) => report.seen.get(what) ?? 0;
    expect(seen('alike')).toBeGreaterThan(report.executions * 0.98);
    expect(seen('but for indices') + seen('but for order')).toBeLessThan(report.executions * 0.01);
    expect(seen('answers with errors')).toBeGreaterThan(500);
    // No failure takes the whole answer along.
    expect(seen('answers without data')).toBe(0);
    expect(seen('answers with values that cannot be completed')).toBeGreaterThan(100);
  });
});
