import type { Json } from './ask.js';
import type { TestPlatform } from './start-test-platform.js';

/** Texts of clients that would do something where SQL or a pattern is put together of them. */
export const hostileTexts: readonly (readonly [what: string, text: string])[] = [
  ['a quote and another statement', "'; DROP TABLE geography.unit CASCADE; --"],
  ['a quoted name and a comment', '" OR 1=1) /* '],
  ['wildcards', '%_%'],
  ['backslashes', "\\\\' \\x27 \\"],
  ['a parameter, an array and a cast', '{$1,"a}::regclass $$ || pg_sleep(9) || $$'],
  ['letters of every kind', 'đ\u0301\u202e😀\ud83d\u0001'],
  ['20,000 letters', 'x'.repeat(20_000)],
];

/** What is wrong with what the client wrote. */
export const errorsOfClients: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'NOT_FOUND']);

/** How many rows each table of each subgraph has. */
export function rowsOfTables({ server, subgraphs }: TestPlatform): Promise<Json> {
  return server.bulk(async (connection) => {
    const names = subgraphs.map(({ name }) => `'${name}'`).join();
    const tables = await connection.execute(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema in (${names}) and table_type = 'BASE TABLE' order by 1`,
    );
    const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`);
    return connection.execute(`${counts.join(' union all ')} order by 1`);
  });
}
