import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type ExpectedFile, progress } from './progress.js';

/** What a terminal is told while a file comes in these chunks. */
async function told(file: Partial<ExpectedFile>, chunks: readonly string[], isTTY = true): Promise<string[]> {
  const said: string[] = [];
  const terminal = { isTTY, write: (text: string) => said.push(text) };
  const expected = { name: 'a.csv', format: 'csv', rows: null, ...file };
  const through = Readable.from(chunks.map((chunk) => Buffer.from(chunk))).pipe(progress(terminal, expected));
  let come = '';
  for await (const chunk of through) come += chunk;
  expect(come).toBe(chunks.join(''));
  return said;
}

/** A row of 300 kB, after which progress is told anew; the end of a line in its quotes ends no row. */
const row = `"${'x'.repeat(300_000)}\n ""y"""\r\n`;

describe('progress', () => {
  it('is a bar where the rows are known and can be counted', async () => {
    expect(await told({ rows: 4 }, ['id\r\n', row, row, row, row])).toEqual([
      '\ra.csv: [######------------------]  25 %, 0.3 MB',
      '\ra.csv: [############------------]  50 %, 0.6 MB',
      '\ra.csv: [##################------]  75 %, 0.9 MB',
      '\ra.csv: [########################] 100 %, 1.1 MB',
      '\ra.csv: [########################] 100 %, 1.1 MB\n',
    ]);
  });

  it('counts the lines of NDJSON', async () => {
    const said = await told({ format: 'ndjson', rows: 2 }, ['{}\n{', '}\n']);
    expect(said).toEqual(['\ra.csv: [########################] 100 %, 0.0 MB\n']);
  });

  it('is the size alone where rows cannot be seen in the bytes, or are not known', async () => {
    expect(await told({ name: 'a.xlsx', format: 'xlsx', rows: 1200 }, ['PK'])).toEqual([
      '\ra.xlsx: 0.0 MB of 1,200 rows\n',
    ]);
    expect(await told({}, ['id\r\n'])).toEqual(['\ra.csv: 0.0 MB\n']);
  });

  it('is told to nobody in a pipe', async () => {
    expect(await told({ rows: 4 }, ['id\r\n', row], false)).toEqual([]);
  });
});
