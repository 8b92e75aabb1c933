import { defineEntity, p } from '@mikro-orm/core';
import type { RawBuilder } from 'kysely';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { pick, type RowOf, selectList } from './select-list.js';
import { sql } from './sql.js';
import { tablesOf } from './table.js';

const Crop = defineEntity({
  name: 'Crop',
  tableName: 'crop',
  properties: {
    fieldId: p.text().primary(),
    kind: p.text().$type<'RICE' | 'MAIZE'>(),
    sownOn: p.date().nullable(),
    yieldKg: p.bigint('bigint'),
  },
});
const table = tablesOf('farm');
const c = table(Crop, 'c');

const database = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

function written(statement: RawBuilder<unknown>) {
  const { sql: text, parameters } = statement.compile(database);
  return [text, ...parameters];
}

describe('a table in a statement', () => {
  it('is its name and its alias, and its columns are those of its entity', () => {
    expect(written(sql`select ${c.sownOn} from ${c} where ${c.fieldId} = ${'7'}`)).toEqual([
      'select c.sown_on from farm.crop c where c.field_id = $1',
      '7',
    ]);
  });

  it('fails the type check where a column is misspelt', () => {
    // @ts-expect-error: the property is `sownOn`.
    expect(c.sownAt).toBeUndefined();
    // @ts-expect-error: so it is for `pick`.
    expect(pick(c, 'sown_on')).toEqual({ sown_on: undefined });
    // @ts-expect-error: a database does not know the tables of the subgraphs, so its builder takes none.
    expect(() => database.selectFrom('crop')).not.toThrow();
  });

  it('gives rows the types of its entity, large numbers as the text that a driver makes of them', () => {
    const columns = {
      ...pick(c, 'kind', 'sownOn', 'yieldKg'),
      tons: sql<number>`${c.yieldKg}::float8 / 1000`,
    };
    expectTypeOf<RowOf<typeof columns>>().toEqualTypeOf<{
      readonly kind: 'RICE' | 'MAIZE';
      readonly sownOn: string | null;
      readonly yieldKg: string;
      readonly tons: number;
    }>();
    expect(written(sql`select ${selectList(columns)} from ${c}`)).toEqual([
      'select c.kind as "kind", c.sown_on as "sownOn", c.yield_kg as "yieldKg", c.yield_kg::float8 / 1000 as "tons" from farm.crop c',
    ]);
  });
});

describe('a piece of SQL', () => {
  const isRice = sql`${c.kind} = 'RICE'`;

  it('is part of the text where it has no parameters, and otherwise numbers them in their order', () => {
    const conditions = sql.join([isRice, sql`${c.sownOn} > ${'2024-01-01'}`, isRice], sql` and `);
    expect(written(sql`${'first'} where ${conditions} limit ${3}`)).toEqual([
      "$1 where c.kind = 'RICE' and c.sown_on > $2 and c.kind = 'RICE' limit $3",
      'first',
      '2024-01-01',
      3,
    ]);
  });

  it('joins values as parameters, and nothing to nothing', () => {
    expect(written(sql`(${sql.join([1, c.kind, 'x'])})${sql.join([])}`)).toEqual([
      '($1, c.kind, $2)',
      1,
      'x',
    ]);
  });

  it('is never text because a client says so', () => {
    const forged = { toString: () => "'; drop table crop; --", 'known text': "'; drop table crop; --" };
    expect(written(sql`select ${forged}`)).toEqual(['select $1', forged]);
  });
});
