import { parquetReadObjects } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFile } from '../../support/ask-file.js';
import { beginFile } from '../../support/broken-file.js';
import { readByDuckdb } from '../../support/duckdb.js';
import {
  arrangements,
  onPostgresql,
  startTestPlatform,
  type TestPlatform,
} from '../../support/start-test-platform.js';

const query =
  '{ observations(first: 1000, filter: { sex: null, age: null, ethnicity: null, residence: null }) { nodes { id value publisher quote: provenance { quote } } } }';

const whole = (file: Buffer) =>
  file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;

describe('a file whose data change in the middle', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  /** What comes of a file, of which the data change after its first part. */
  async function broken(format: string): Promise<Buffer> {
    const file = await beginFile(await askFile(platform.url, { query, format, all: true, plain: true }));
    await platform.server.bulk((connection) =>
      connection.execute('update indicators.data_set set version = version + 1'),
    );
    return file.rest();
  }

  it('ends as NDJSON in a line of errors', async () => {
    const lines = (await broken('ndjson')).toString().trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) as string)).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^The file is not whole: /),
          extensions: { code: 'DATA_CHANGED' },
        },
      ],
    });
    expect(JSON.parse(lines.at(-2) as string)).toHaveProperty('observations.id');
  });

  it('is refused as XLSX by who reads it', async () => {
    const file = await broken('xlsx');
    expect(file.subarray(0, 2).toString()).toBe('PK');
    await expect(readSheet(file)).rejects.toThrow();
  });

  it('is refused as Parquet by who reads it', async () => {
    const file = await broken('parquet');
    expect(file.subarray(0, 4).toString()).toBe('PAR1');
    await expect(parquetReadObjects({ file: whole(file) })).rejects.toThrow();
    await expect(readByDuckdb(file)).rejects.toThrow('magic bytes');
  });
});

describe('a file whose subgraph goes in the middle', () => {
  const services = arrangements.find(({ subgraphs }) => subgraphs === 'http');
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(services);
  });
  afterAll(() => platform?.close());

  it('says so in its last line', async () => {
    const file = await beginFile(
      await askFile(platform.url, { query, format: 'csv', all: true, plain: true }),
    );
    await platform.stopSubgraph('indicators');
    const lines = (await file.rest()).toString().trimEnd().split('\r\n');
    expect(lines.at(-1)).toMatch(/^"#ERROR SOURCE_UNAVAILABLE: The file is not whole: .*indicators/);
  });
});

describe.runIf(process.env.DATABASE_URL).each(onPostgresql)('$name', (arrangement) => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform(arrangement);
  });
  afterAll(() => platform?.close());

  it('stops the statement of a page whose client goes away', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const file = await beginFile(
      await askFile(platform.url, { query, format: 'csv', all: true, plain: true, signal }),
    );
    await platform.server.bulk(async (connection) => {
      // Whoever reads on waits for this transaction.
      await connection.execute('lock table indicators.observation in access exclusive mode');
      const waiting = async () => {
        const rows = await connection.execute(
          `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows.length;
      };
      const rest = file.rest();
      await expect.poll(waiting, { timeout: 8000 }).toBeGreaterThan(0);
      controller.abort();
      // Before the deadline of a fetch, which ends a statement too.
      await expect.poll(waiting, { timeout: 5000 }).toBe(0);
      await rest;
    });
  });
});
