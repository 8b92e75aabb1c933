import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CoalescedRead } from './data-versions.js';

/** A read that ends when it is told to, with its number. */
function heldRead() {
  const ends: ((result: number) => void)[] = [];
  const fails: ((error: Error) => void)[] = [];
  const read = new CoalescedRead(
    () =>
      new Promise<number>((resolve, reject) => {
        ends.push(resolve);
        fails.push(reject);
      }),
  );
  const settled = async () => {
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
  };
  return { read, ends, fails, settled };
}

describe('a coalesced read', () => {
  it('serves all who come while another is under way with one read that begins after it', async () => {
    const { read, ends, settled } = heldRead();
    const first = read.get();
    await settled();
    const others = Promise.all([read.get(), read.get(), read.get()]);
    await settled();
    expect(ends).toHaveLength(1);
    ends[0]?.(1);
    expect(await first).toBe(1);
    await settled();
    expect(ends).toHaveLength(2);
    ends[1]?.(2);
    expect(await others).toEqual([2, 2, 2]);
  });

  it('serves all who come before it has begun', async () => {
    const { read, ends, settled } = heldRead();
    const all = Promise.all([read.get(), read.get()]);
    await settled();
    ends[0]?.(1);
    expect(await all).toEqual([1, 1]);
    expect(ends).toHaveLength(1);
  });

  it('never gives a caller what was read before the call', async () => {
    let written = 0;
    const read = new CoalescedRead(async () => {
      const seen = written;
      await new Promise((resolve) => setTimeout(resolve, 2));
      return seen;
    });
    const early = read.get();
    await setImmediate();
    await setImmediate();
    written = 1;
    expect(await read.get()).toBe(1);
    expect(await early).toBe(0);
  });

  it('reads anew when nobody waits', async () => {
    const { read, ends, settled } = heldRead();
    const first = read.get();
    await settled();
    ends[0]?.(1);
    expect(await first).toBe(1);
    const second = read.get();
    await settled();
    ends[1]?.(2);
    expect(await second).toBe(2);
  });

  it('fails those whose read failed, and nobody else', async () => {
    const { read, ends, fails, settled } = heldRead();
    const first = read.get();
    await settled();
    const second = read.get();
    fails[0]?.(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await settled();
    ends[1]?.(2);
    expect(await second).toBe(2);
  });
});
