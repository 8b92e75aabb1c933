import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { Audience } from './audience.js';

it('has gone when all of it have', () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const audience = new Audience(one.signal);
  audience.join(other.signal);
  one.abort();
  expect(audience.signal.aborted).toBe(false);
  other.abort();
  expect(audience.signal.reason.message).toBe('Whoever asked has gone.');
});

it('leaves nothing behind with those who stay, once they have their answer', () => {
  const { signal } = new AbortController();
  const audience = new Audience(signal);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  audience.end();
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});
