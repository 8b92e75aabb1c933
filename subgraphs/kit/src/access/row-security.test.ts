import { Migration } from '@mikro-orm/migrations';
import { graphql } from 'graphql';
import { Ctx, Field, Float, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSet } from '../database/data-set.entity.js';
import type { ReadContext } from '../reading/read-context.js';
import { sql } from '../reading/sql.js';
import { type Subgraph, subgraphFactory } from '../subgraph/subgraph.js';
import type { SubgraphDefinition } from '../subgraph/subgraph-definition.js';
import { type TestDatabase, testDatabases } from '../testing/test-database.js';
import { UnitPath } from '../unit-path/unit-path.entity.js';
import { type Caller, everybody } from './caller.js';
import { rowSecurityMigration } from './row-security.js';
import { parseScope, type Scope } from './scope.js';

class Migration20261129040200_tables extends Migration {
  override up(): void {
    this.addSql(
      `create table walled.unit_path (unit_id text primary key, province_id text null, district_id text null);`,
    );
    this.addSql(`insert into walled.unit_path values ('2004:27', '2004:27', null), ('2004:24', '2004:24', null),
      ('2004:09307', '2004:27', '2004:258');`);
    this.addSql('create table walled.collected (unit_id text null, cases int not null);');
  }
}

class Migration20261129040300_row_security extends rowSecurityMigration('walled', ['collected']) {}

class Migration20261129040400_rows extends Migration {
  override up(): void {
    this.addSql(`insert into walled.collected (unit_id, cases) values ('2004:27', 1), ('2004:24', 2);`);
    this.addSql(`insert into walled.collected (unit_id, cases, data_class) values
      ('2004:27', 10, 'INTERNAL'), ('2004:09307', 20, 'INTERNAL'), ('2004:24', 40, 'INTERNAL'), (null, 80, 'INTERNAL'),
      ('2004:27', 100, 'DRAFT'), ('2004:24', 200, 'DRAFT');`);
  }
}

@ObjectType({ simpleResolvers: true })
class Total {
  @Field(() => ID, { nullable: true })
  readonly unit!: string | null;

  @Field(() => Float)
  readonly cases!: number;
}

@Resolver()
class TotalResolver {
  /** With no condition on what may be read: the wall alone keeps rows out of sums, order and having. */
  @Query(() => [Total])
  async totals(@Ctx() { database }: ReadContext): Promise<Total[]> {
    const { rows } = await sql<Total>`select unit_id as unit, sum(cases)::int as cases from walled.collected
      group by unit_id having sum(cases) > 1 order by sum(cases) desc, unit_id`.execute(database);
    return rows;
  }

  @Query(() => Float)
  async count(@Ctx() { database }: ReadContext): Promise<number> {
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from walled.collected`.execute(database);
    return rows[0]?.count ?? 0;
  }
}

const definition: SubgraphDefinition = {
  name: 'walled',
  migrations: [
    { name: 'Migration20261129040200_tables', class: Migration20261129040200_tables },
    { name: 'Migration20261129040300_row_security', class: Migration20261129040300_row_security },
    { name: 'Migration20261129040400_rows', class: Migration20261129040400_rows },
  ],
  entities: [UnitPath, DataSet],
  resolvers: [TotalResolver],
  references: {},
  securesRows: true,
};

function callerWith(...scopes: string[]): Caller {
  return { id: 'key:a', scopes: scopes.map((text) => parseScope(text) as Scope) };
}

describe.each(testDatabases)('row security on $name', (database: TestDatabase) => {
  let open: Awaited<ReturnType<TestDatabase['open']>>;
  let subgraph: Subgraph;
  beforeAll(async () => {
    open = await database.open();
    subgraph = subgraphFactory(definition)(open.server);
    await subgraph.migrate();
  });
  afterAll(async () => {
    await subgraph.close();
    await open.close();
  });

  async function read(caller: Caller) {
    const { data, errors } = await graphql({
      schema: subgraph.schema,
      source: '{ totals { unit cases } count }',
      contextValue: subgraph.readContext(undefined, caller),
    });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data));
  }

  const published = { totals: [{ unit: '2004:24', cases: 2 }], count: 2 };

  it('keeps what is not published out of counts, sums, order and having for everybody', async () => {
    expect(await read(everybody)).toEqual(published);
    expect(await read(callerWith())).toEqual(published);
  });

  it('lets an officer of a province see that province, in the class of the scope alone', async () => {
    expect(await read(callerWith('walled/internal/2004:27'))).toEqual({
      totals: [
        { unit: '2004:09307', cases: 20 },
        { unit: '2004:27', cases: 11 },
        { unit: '2004:24', cases: 2 },
      ],
      count: 4,
    });
    expect(await read(callerWith('walled/draft/2004:258'))).toEqual(published);
  });

  it('adds scopes up, and takes those for another subgraph for nothing', async () => {
    expect((await read(callerWith('all/draft/2004:24', 'walled/internal/2004:09307'))).count).toBe(4);
    expect(await read(callerWith('finance/internal'))).toEqual(published);
  });

  it('shows rows of no unit to whoever may see the whole country', async () => {
    expect((await read(callerWith('walled/internal'))).totals[0]).toEqual({ unit: null, cases: 80 });
    expect((await read(callerWith('walled/internal', 'walled/draft'))).count).toBe(8);
  });

  it('keeps apart what different callers ask at the same time', async () => {
    const callers = [callerWith('walled/internal'), everybody, callerWith('walled/draft'), everybody];
    const counts = await Promise.all(callers.map(async (caller) => (await read(caller)).count));
    expect(counts).toEqual([6, 2, 4, 2]);
  });

  it('lets a request write nothing', async () => {
    const { database: secured } = subgraph.readContext(undefined, callerWith('all/internal'));
    for (const statement of [
      sql`insert into walled.collected (cases) values (1)`,
      sql`update walled.collected set data_class = 'PUBLISHED'`,
      sql`truncate walled.collected`,
    ]) {
      await expect(statement.execute(secured)).rejects.toThrow(/permission denied/);
    }
  });
});
