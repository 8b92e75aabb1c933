import { createSubgraph as createFinance } from '@ntp-graph/finance';
import { createSubgraph as createGeography } from '@ntp-graph/geography';
import { createSubgraph as createIndicators } from '@ntp-graph/indicators';
import { testDatabases } from '@ntp-graph/kit/testing';
import { createSubgraph as createProgrammes } from '@ntp-graph/programmes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const factories = [createGeography, createProgrammes, createIndicators, createFinance];

describe.each(testDatabases)('every write changes the version of its data, on $name', (testDatabase) => {
  let database: Awaited<ReturnType<typeof testDatabase.open>>;
  beforeAll(async () => {
    database = await testDatabase.open();
  });
  afterAll(() => database?.close());

  it.each(factories)('whichever table of the subgraph it is made to', async (create) => {
    const subgraph = create(database.server);
    await subgraph.migrate();
    const run = (sql: string) => database.server.bulk((connection) => connection.execute(sql));
    const tables = await run(
      `select table_name as name, min(column_name) as column from information_schema.columns
       where table_schema = '${subgraph.name}' and table_name not in ('data_set', 'migration')
         and is_generated = 'NEVER' group by 1`,
    );
    expect(tables.length).toBeGreaterThan(2);
    for (const { name, column } of tables) {
      const before = await subgraph.version();
      const table = `${subgraph.name}.${name}`;
      const refused = await run(
        `insert into ${table} (${column}) select ${column} from ${table} where false`,
      ).then(
        () => false,
        ({ message }) => / is refused: it (is what .* sums to|follows )/.test(message),
      );
      // Summaries take no writes of their own: they change with the table that they are kept from.
      if (!refused) expect(await subgraph.version(), table).not.toBe(before);
    }
    await subgraph.close();
  });
});
