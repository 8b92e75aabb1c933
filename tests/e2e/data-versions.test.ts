import { allSubgraphs, subgraphNames } from '@ntp-graph/gateway';
import type { Subgraph } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe.each(testDatabases)('every write changes the version of its data, on $name', (testDatabase) => {
  let database: Awaited<ReturnType<typeof testDatabase.open>>;
  let subgraphs: readonly Subgraph[];
  beforeAll(async () => {
    database = await testDatabase.open();
    subgraphs = allSubgraphs(database.server);
    for (const subgraph of subgraphs) await subgraph.migrate();
  });
  afterAll(async () => {
    for (const subgraph of subgraphs ?? []) await subgraph.close();
    await database?.close();
  });

  const run = (sql: string) => database.server.bulk((connection) => connection.execute(sql));

  /** Writes nothing to a table; whether even that is refused, as it is by summaries that are kept from another table. */
  async function isRefused(table: string, column: unknown): Promise<boolean> {
    const writing = run(`insert into ${table} (${column}) select ${column} from ${table} where false`);
    return writing.then(
      () => false,
      ({ message }) => / is refused: it (is what .* sums to|follows )/.test(message),
    );
  }

  it.each(subgraphNames)('whichever table of %s it is made to', async (name) => {
    const subgraph = subgraphs.find((candidate) => candidate.name === name) as Subgraph;
    const tables = await run(
      `select table_name as name, min(column_name) as column from information_schema.columns
       where table_schema = '${name}' and table_name not in ('data_set', 'migration')
         and is_generated = 'NEVER' group by 1`,
    );
    expect(tables.length).toBeGreaterThan(2);
    for (const { name: tableName, column } of tables) {
      const before = await subgraph.version();
      const table = `${name}.${tableName}`;
      // Summaries take no writes of their own: they change with the table that they are kept from.
      if (await isRefused(table, column)) continue;
      expect(await subgraph.version(), table).not.toBe(before);
    }
  });
});
