import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from './utf8.js';

describe('the bytes of a text', () => {
  it('are those of its UTF-8, whatever letters it holds, halves of pairs too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8(text)).toEqual(Buffer.from(text));
      }),
    );
    expect(utf8('Xã \ud83d và \u{1f600}').toString()).toBe('Xã \ufffd và \u{1f600}');
  });
});
