import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScratchDatabase } from '../testing/scratch-database.js';
import { parsedStatements } from './pg-internals.js';
import { plannedOnceMark } from './planned-once.js';
import { PreparingClient } from './preparing-client.js';

const { DATABASE_URL } = process.env;

describe.runIf(DATABASE_URL)('a connection that prepares its statements', () => {
  let scratch: Awaited<ReturnType<typeof createScratchDatabase>>;
  let client: PreparingClient;
  let other: pg.Client;
  beforeAll(async () => {
    scratch = await createScratchDatabase(DATABASE_URL as string);
    client = new PreparingClient(scratch.url);
    other = new pg.Client(scratch.url);
    await client.connect();
    await other.connect();
    await client.query('create table word (text text)');
  });
  afterAll(async () => {
    await client.end();
    await other.end();
    await scratch.drop();
  });

  const read = 'select * from word where text = $1';
  const prepared = async () =>
    (await client.query('select count(*)::int as count from pg_prepared_statements')).rows[0].count;

  it('prepares a statement with parameters once', async () => {
    await client.query('insert into word values ($1)', ['a']);
    const before = await prepared();
    for (let time = 0; time < 3; time += 1) {
      expect((await client.query(read, ['a'])).rows).toEqual([{ text: 'a' }]);
    }
    expect(await prepared()).toBe(before + 1);
  });

  it('prepares it anew when its table has been altered', async () => {
    await other.query(`alter table word add column length int default 1`);
    for (let time = 0; time < 3; time += 1) {
      expect((await client.query(read, ['a'])).rows).toEqual([{ text: 'a', length: 1 }]);
    }
  });

  it('reports an altered table as what it is within a transaction, and works after it', async () => {
    await other.query('alter table word drop column length');
    await client.query('begin');
    await expect(client.query(read, ['a'])).rejects.toThrow('cached plan must not change result type');
    await client.query('rollback');
    expect((await client.query(read, ['a'])).rows).toEqual([{ text: 'a' }]);
  });

  it('reports any other error as it comes', async () => {
    await expect(client.query('select $1::int / 0', [1])).rejects.toThrow('division by zero');
  });

  it('keeps those prepared that were used last', async () => {
    const sum = (number: number) => client.query(`select ${number} + $1::int as sum`, [1]);
    for (let number = 0; number < 300; number += 1) await sum(number);
    // The few that stayed behind after an error are there besides.
    expect(await prepared()).toBeLessThan(210);
    const before = await prepared();
    expect((await sum(299)).rows).toEqual([{ sum: 300 }]);
    expect((await sum(0)).rows).toEqual([{ sum: 1 }]);
    expect(await prepared()).toBe(before);
    const { rows } = await client.query(
      `select from pg_prepared_statements where statement = 'select 0 + $1::int as sum'`,
    );
    expect(rows).toHaveLength(1);
    const remembered = Object.keys(parsedStatements(client)).length;
    expect(remembered).toBeLessThan(210);
    expect(remembered).toBeGreaterThan(100);
  });

  it('has a statement planned once where that is asked for, and any other as PostgreSQL sees fit', async () => {
    const once = `${plannedOnceMark} ${read}`;
    const byValues = `${read} and text = any($2::text[])`;
    for (let time = 0; time < 3; time += 1) {
      await client.query(once, ['a']);
      await client.query(byValues, ['a', ['a']]);
    }
    const plans = async (statement: string) =>
      (
        await client.query(
          'select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements where statement = $1',
          [statement],
        )
      ).rows;
    expect(await plans(once)).toEqual([{ generic: 3, custom: 0 }]);
    expect(await plans(byValues)).toEqual([{ generic: 0, custom: 3 }]);
    await client.query(once, ['a']);
    await client.query('select count(*) from word', []);
    const { rows } = await client.query('show plan_cache_mode');
    expect(rows).toEqual([{ plan_cache_mode: 'force_generic_plan' }]);
  });

  it('has it planned once also after a transaction that was rolled back took that with it', async () => {
    const once = `${plannedOnceMark} ${read}`;
    await client.query(read, ['a']);
    await client.query('begin');
    await client.query(once, ['a']);
    await expect(client.query('select $1::int / 0', [1])).rejects.toThrow('division by zero');
    await client.query('rollback');
    await client.query(once, ['a']);
    const { rows } = await client.query('show plan_cache_mode');
    expect(rows).toEqual([{ plan_cache_mode: 'force_generic_plan' }]);
  });

  it('forgets statements that never were any without a word, within a transaction too', async () => {
    for (let number = 0; number < 201; number += 1) {
      await expect(client.query(`select ${number} from nowhere where $1`, [1])).rejects.toThrow('nowhere');
    }
    await client.query('begin');
    await client.query('insert into word values ($1)', ['b']);
    for (let number = 0; number < 201; number += 1) await client.query(`select ${number} * $1::int`, [1]);
    await client.query('commit');
    expect((await client.query(read, ['b'])).rows).toEqual([{ text: 'b' }]);
  });
});
