import { randomBytes } from 'node:crypto';
import { compressed } from '@ntp-graph/kit';
import { expect, it } from 'vitest';
import type { StoredAnswer } from './answer.js';
import { MemoryStore } from './response-store.js';

const most = 1_000_000;

function answerOf(index: number): StoredAnswer {
  // Letters of which half is left when it is compressed.
  const body = Buffer.from(`{"data":{"a":"${randomBytes(1024).toString('hex')}"}}`);
  return {
    body,
    etag: `"${index}"`,
    contentType: 'application/json',
    cacheControl: 'no-cache',
    holdsSynthetic: false,
    operationName: null,
    versions: {},
  };
}

it('5,000 answers stay within the memory that is given to them, with their compressed forms', async () => {
  const store = new MemoryStore(most);
  for (let first = 0; first < 5000; first += 100) {
    const answers = Array.from({ length: 100 }, (_, index) => answerOf(first + index));
    for (const [index, answer] of answers.entries()) store.set(`key ${first + index}`, answer);
    // As they are sent to the clients that asked first: nobody looks them up again.
    await Promise.all(answers.map(({ body }) => compressed(body, 'gzip')));
    expect(store.bytes()).toBeLessThanOrEqual(most);
  }
  expect(store.bytes()).toBeGreaterThan(most * 0.9);
  expect(store.get('key 0')).toBeUndefined();
  expect(store.get('key 4999')).toBeDefined();
});

it('an answer that is larger than all of the memory is not kept', () => {
  const store = new MemoryStore(1000);
  store.set('key', answerOf(0));
  expect([store.get('key'), store.bytes()]).toEqual([undefined, 0]);
});
