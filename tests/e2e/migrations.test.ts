import { finance } from '@ntp-graph/finance';
import { allSubgraphs } from '@ntp-graph/gateway';
import { geography } from '@ntp-graph/geography';
import { indicators } from '@ntp-graph/indicators';
import { ormOptions } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { programmes } from '@ntp-graph/programmes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const definitions = [geography, programmes, indicators, finance];

describe.each(testDatabases)('four subgraphs in one database, on $name', (testDatabase) => {
  let database: Awaited<ReturnType<typeof testDatabase.open>>;
  beforeAll(async () => {
    database = await testDatabase.open();
    for (const subgraph of allSubgraphs(database.server)) {
      await subgraph.migrate();
      await subgraph.close();
    }
  });
  afterAll(() => database?.close());

  it.each(definitions)(
    '$name: the migrations make what the entities say, and leave its neighbours alone',
    async (definition) => {
      const neighbours = definitions.map(({ name }) => name).filter((name) => name !== definition.name);
      const orm = database.server.createOrm(
        ormOptions(definition.name, definition.entities, definition.migrations, neighbours),
      );
      expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
      await orm.close(true);
    },
  );

  it('can be migrated twice without harm', async () => {
    for (const subgraph of allSubgraphs(database.server)) {
      await subgraph.migrate();
      expect(await subgraph.orm.migrator.getPending()).toEqual([]);
      await subgraph.close();
    }
  });

  it('keep their tables and their list of migrations each in a schema of their own name', async () => {
    const rows = await database.server.bulk((connection) =>
      connection.execute(
        `select table_schema as schema, count(*)::int as tables, bool_or(table_name = 'migration') as listed
         from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')
         group by 1 order by 1`,
      ),
    );
    expect(rows.map(({ schema, listed }) => [schema, listed])).toEqual([
      ['finance', true],
      ['geography', true],
      ['indicators', true],
      ['programmes', true],
    ]);
  });
});
