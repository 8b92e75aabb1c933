import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { inTurns } from './in-turns.js';

it('queries that hold the thread let others have their turn in between, and keep their order', async () => {
  const asked: string[] = [];
  const pglite = {
    async query(text: string) {
      asked.push(text);
      const end = performance.now() + 12;
      while (performance.now() < end);
      if (text === 'b') throw new Error('no such table');
      return text;
    },
  };
  const database = inTurns(pglite as unknown as PGlite);
  const answers = Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => database.query(text)));
  let turns = 0;
  let isDone = false;
  void answers.then(() => {
    isDone = true;
  });
  while (!isDone) {
    await setImmediate();
    turns += 1;
  }
  expect(turns).toBeGreaterThanOrEqual(4);
  expect(asked).toEqual(['a', 'b', 'c', 'd']);
  expect((await answers).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
});
