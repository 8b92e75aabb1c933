import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseInTurns } from './parse-in-turns.js';

const piece = fc.integer({ min: 1, max: 40 });
const spaces = fc.constantFrom(undefined, 1, '\t');

it('reads what JSON.parse reads, however small its pieces are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.json({ maxDepth: 6, noUnicodeString: false }),
      piece,
      spaces,
      async (text, size, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        expect(await parseInTurns(written, size)).toEqual(JSON.parse(written));
      },
    ),
  );
});

it('refuses what JSON.parse refuses', async () => {
  const tokens = fc.array(
    fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      'null',
      ' ',
      '"',
      '\\',
      '"__proto__":1',
      'x',
    ),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(tokens, piece, async (parts, size) => {
      const text = parts.join('');
      const read = (parse: () => unknown) =>
        new Promise((resolve) => resolve(parse())).then(
          (value) => JSON.stringify(value),
          () => 'refused',
        );
      expect(await read(() => parseInTurns(text, size))).toBe(await read(() => JSON.parse(text)));
    }),
    { numRuns: 2000 },
  );
});

it('refuses long lists within each other without end', async () => {
  await expect(parseInTurns('['.repeat(100_000), 100)).rejects.toThrow('within each other');
});
