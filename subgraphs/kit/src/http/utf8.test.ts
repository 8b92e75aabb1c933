import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8, utf8InTurns } from './utf8.js';

describe('the bytes of a text', () => {
  it('are those of its UTF-8, whatever letters it holds, halves of pairs too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8(text)).toEqual(Buffer.from(text));
      }),
    );
    expect(utf8('Xã \ud83d và \u{1f600}').toString()).toBe('Xã \ufffd và \u{1f600}');
  });

  it('are the same of a long text, between whose pieces others have their turn', async () => {
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    }, 0);
    for (const shift of ['', 'x']) {
      const text = `${shift}${'\u{1f600}ở'.repeat(1_000_000)}`;
      const before = turns;
      expect((await utf8InTurns(text)).equals(Buffer.from(text))).toBe(true);
      expect(turns).toBeGreaterThan(before);
    }
    clearInterval(count);
    expect(await utf8InTurns('Xã')).toEqual(Buffer.from('Xã'));
  });
});
