import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote } from './leaf-writer.js';

describe('a string as JSON text', () => {
  it('is what JSON.stringify writes, for strings of any units and lengths', () => {
    const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
    const unit = fc.oneof(
      anyUnit,
      fc.constantFrom('"', '\\', '\n', '\u0000', '\u2028', '\ud800', '\udc00', 'đ', 'a'),
    );
    const text = fc.string({ unit, maxLength: 120 });
    fc.assert(
      fc.property(text, (value) => {
        expect(quote(value)).toBe(JSON.stringify(value));
      }),
      { seed: 20_260_101, numRuns: 2000 },
    );
  });

  it('is the same at every single unit, in a short string and in a long one', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const short = String.fromCharCode(unit);
      const long = `${'x'.repeat(60)}${short}`;
      if (quote(short) !== JSON.stringify(short) || quote(long) !== JSON.stringify(long)) {
        expect.fail(`differs at ${unit.toString(16)}`);
      }
    }
  });
});
