import { on } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SentText } from './row-messages.js';
import { mostAhead, sendTexts } from './send-texts.js';

const count = 20;

describe('texts that are sent', () => {
  let channel: MessageChannel;
  let made: number;

  function* texts(): Generator<SentText> {
    for (made = 1; made <= count; made += 1) {
      yield { table: 'unit', columns: ['id'], text: new TextEncoder().encode(`${made}\n`) };
    }
    yield null;
  }

  beforeEach(() => {
    channel = new MessageChannel();
  });
  afterEach(() => channel.port1.close());

  it('are never further ahead of their receiver than memory allows', async () => {
    const received = on(channel.port2, 'message');
    const sending = sendTexts(channel.port1, texts(), on(channel.port1, 'message'));
    for (let taken = 0; taken < count; taken += 1) {
      for (let turns = 0; turns < 10; turns += 1) await turn();
      // One more is made, and waits to be sent.
      expect(made).toBe(Math.min(taken + mostAhead + 1, count + 1));
      await received.next();
      channel.port2.postMessage('taken');
    }
    expect((await received.next()).value).toEqual([null]);
    await sending;
  });

  it('arrive in their order, and leave no copy behind', async () => {
    const received = on(channel.port2, 'message');
    const kept = [...texts()].slice(0, 3) as Exclude<SentText, null>[];
    await sendTexts(channel.port1, kept, on(channel.port1, 'message'));
    for (const number of [1, 2, 3]) {
      const [{ text }] = (await received.next()).value ?? [];
      expect(new TextDecoder().decode(text)).toBe(`${number}\n`);
    }
    expect(kept.map(({ text }) => text.byteLength)).toEqual([0, 0, 0]);
  });
});
