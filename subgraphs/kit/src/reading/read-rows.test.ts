import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ormOptions } from '../database/orm-options.js';
import { testDatabases } from '../testing/test-database.js';
import type { ReadDatabase } from './read-context.js';
import { readRows } from './read-rows.js';
import { selectList } from './select-list.js';
import { sql } from './sql.js';

interface Row {
  readonly text: string | null;
  readonly day: string;
  readonly exact: number;
  readonly 'large"Sum': number;
  readonly list: readonly string[];
}

const columns = {
  text: sql`v.text`,
  day: sql`date '2024-12-31'`,
  exact: sql`v.amount::numeric / 100`,
  'large"Sum': sql`v.amount::bigint * 1000000000`,
  list: sql`array['a', null]`,
};
const names = Object.keys(columns) as (keyof Row)[];
const select = sql`select ${selectList(columns)} from
  (values ('đồng', 9407), (null, 2)) as v(text, amount) order by amount`;

describe.each(testDatabases)('many rows on $name', ({ open }) => {
  let database: ReadDatabase;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const { server, close: closeServer } = await open();
    const orm = server.createOrm(ormOptions('rows', [], []));
    database = (orm.em as SqlEntityManager).getKysely();
    close = async () => {
      await orm.close(true);
      await closeServer();
    };
  });
  afterAll(() => close?.());

  it('arrive in their order, numbers of every type as numbers and days as text', async () => {
    const { rows } = await readRows<Row>(database, { names, select });
    const shared = { day: '2024-12-31', list: ['a', null] };
    expect(rows).toEqual([
      { text: null, exact: 0.02, 'large"Sum': 2_000_000_000, ...shared },
      { text: 'đồng', exact: 94.07, 'large"Sum': 9_407_000_000_000, ...shared },
    ]);
  });

  it('arrive with no more columns than are named', async () => {
    const { rows } = await readRows<Row>(database, { names: ['exact', 'day'], select });
    expect(rows.map((row) => Object.keys(row))).toEqual([
      ['exact', 'day'],
      ['exact', 'day'],
    ]);
  });

  it('bring along once what they share, and may be none', async () => {
    const found = await readRows<Row, { total: number }>(database, {
      with: sql`with asked as (select ${'x'}::text as id)`,
      names: ['text'],
      select: sql`select 'x' as text from asked where id = ${'another'}`,
      beside: { total: sql`(select count(*)::int from asked)` },
    });
    expect(found).toMatchObject({ rows: [], beside: { total: 1 } });
  });
});
