import { describe, expect, it } from 'vitest';
import { type BatchReader, ReadContext } from './read-context.js';

function countingReader() {
  const batches: { keys: readonly number[]; args: { factor: number } }[] = [];
  const read: BatchReader<number, { factor: number }, number> = async (_context, keys, args) => {
    batches.push({ keys, args });
    return keys.map((key) => key * args.factor);
  };
  return { batches, read };
}

describe('a read context', () => {
  it('reads in one batch what one tick asks of one reader with equal arguments', async () => {
    const { batches, read } = countingReader();
    const context = new ReadContext(null as never);
    const answers = await Promise.all([
      context.load(read, 1, { factor: 2 }),
      context.load(read, 2, { factor: 2 }),
      context.load(read, 1, { factor: 2 }),
      context.load(read, 1, { factor: 3 }),
    ]);
    expect(answers).toEqual([2, 4, 2, 3]);
    expect(batches.map(({ keys }) => keys)).toEqual([[1, 2], [1]]);
  });

  it('rejects for a key that the reader has an error for, and answers for the others', async () => {
    const read: BatchReader<number, null, number | Error> = async (_context, keys) =>
      keys.map((key) => (key === 2 ? new Error('not 2') : key));
    const context = new ReadContext(null as never);
    const answers = await Promise.allSettled([context.load(read, 1, null), context.load(read, 2, null)]);
    expect(answers).toMatchObject([{ value: 1 }, { reason: new Error('not 2') }]);
  });

  it('does not read what another read has found already', async () => {
    const { batches, read } = countingReader();
    const context = new ReadContext(null as never);
    context.prime(read, 1, { factor: 2 }, 2);
    expect(await Promise.all([1, 3].map((key) => context.load(read, key, { factor: 2 })))).toEqual([2, 6]);
    expect(batches).toEqual([{ keys: [3], args: { factor: 2 } }]);
  });

  it('shares nothing with the next request', async () => {
    const { batches, read } = countingReader();
    await new ReadContext(null as never).load(read, 1, { factor: 2 });
    await new ReadContext(null as never).load(read, 1, { factor: 2 });
    expect(batches).toHaveLength(2);
  });
});
