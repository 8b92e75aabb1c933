import { format } from 'prettier/standalone';
import { expect, test } from 'vitest';
import { parsers, printers } from './jsonc-formatter.js';

function formatAsGraphiQLDoes(text: string): Promise<string> {
  return format(text, { parser: 'jsonc', plugins: [{ printers }, { parsers }], printWidth: 0 });
}

test('variables are indented by two spaces', async () => {
  await expect(formatAsGraphiQLDoes('{"code":"27","tags":["a"]}')).resolves.toBe(
    '{\n  "code": "27",\n  "tags": [\n    "a"\n  ]\n}',
  );
});

test('comments stay', async () => {
  await expect(formatAsGraphiQLDoes('{// Bắc Ninh\n"code":"27"}')).resolves.toBe(
    '{ // Bắc Ninh\n  "code": "27"\n}',
  );
});

test('empty variables stay empty', async () => {
  await expect(formatAsGraphiQLDoes('')).resolves.toBe('');
});
