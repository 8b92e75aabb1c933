import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { installedVersion } from '../testing/installed-version.js';
import { parsedStatements } from './pg-internals.js';

const { DATABASE_URL } = process.env;

it('pg is of the release that was looked into; with another one, see that these tests hold and name it here', () => {
  expect(installedVersion('pg')).toBe('8.23.0');
});

describe.runIf(DATABASE_URL)('the statements that pg remembers', () => {
  it('are prepared anew by whoever forgets them on both sides', async () => {
    const client = new pg.Client(DATABASE_URL);
    await client.connect();
    const statement = { name: 'one', text: 'select $1::int as one', values: [1] };
    await client.query(statement);
    expect(parsedStatements(client)).toEqual({ one: statement.text });
    await client.query('deallocate one');
    delete parsedStatements(client).one;
    expect((await client.query(statement)).rows).toEqual([{ one: 1 }]);
    await client.end();
  });
});
