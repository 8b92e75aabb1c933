import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyText } from './copy-text.js';
import type { BulkConnection, DatabaseServer } from './database-server.js';
import { pgliteServer } from './pglite-server.js';
import { postgresqlServer } from './postgresql-server.js';

const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', '').toWellFormed());
const row = fc.tuple(fc.option(text), fc.option(fc.boolean()), fc.option(fc.array(text, { maxLength: 3 })));

async function roundTrip(
  connection: BulkConnection,
  rows: [string | null, boolean | null, string[] | null][],
) {
  await connection.execute(
    'create temp table copied (place serial, words text, flag boolean, list text[]) on commit drop',
  );
  await connection.copy('copied', ['words', 'flag', 'list'], rows);
  const read = await connection.execute('select words, flag, list from copied order by place');
  await connection.execute('drop table copied');
  return read.map(({ words, flag, list }) => [words, flag, list]);
}

const servers: [string, () => DatabaseServer][] = [['PGlite', () => pgliteServer()]];
const { DATABASE_URL } = process.env;
if (DATABASE_URL) servers.push(['PostgreSQL', () => postgresqlServer(DATABASE_URL)]);

describe.each(servers)('rows copied into %s', (_name, open) => {
  let server: DatabaseServer;
  beforeAll(() => {
    server = open();
  });
  afterAll(() => server.close());

  it('come back as they were, whatever characters they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
        expect(await server.bulk((connection) => roundTrip(connection, rows))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('may come as text, part by part, once the table has been truncated', async () => {
    const read = await server.bulk(async (connection) => {
      await connection.execute('create temp table copied (id int, words text) on commit drop');
      await connection.execute('truncate copied');
      const parts = ['1\ttừ\n2\t\\N\n', '3\ta\\tb\n'].map((part) => new TextEncoder().encode(part));
      const counts = [];
      for (const part of parts) counts.push(await connection.copyFrozen('copied', ['id', 'words'], part));
      expect(counts).toEqual([2, 1]);
      return connection.execute('select id, words from copied order by id');
    });
    expect(read.map(({ id, words }) => [id, words])).toEqual([
      [1, 'từ'],
      [2, null],
      [3, 'a\tb'],
    ]);
  });

  it('are not kept when the work fails', async () => {
    await server.bulk((connection) => connection.execute('create table if not exists kept (id int)'));
    const failing = server.bulk(async (connection) => {
      await connection.copy('kept', ['id'], [[1]]);
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await server.bulk((connection) => connection.execute('select * from kept'))).toEqual([]);
    await server.executeAlone('drop table kept');
  });
});

describe('copyText', () => {
  it('parts a long load and loses nothing', () => {
    const rows = Array.from({ length: 100 }, (_, index) => [index]);
    const parts = [...copyText(rows, 50)];
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('').trim().split('\n').map(Number)).toEqual(rows.flat());
  });
});
