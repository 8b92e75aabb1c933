import type { BulkValue, DatabaseServer } from '@ntp-graph/kit';

/** Writes rows, given by column, into a table of finance. All have the columns of the first. */
export async function insertRows(
  server: DatabaseServer,
  table: string,
  rows: readonly Readonly<Record<string, BulkValue>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => columns.map((column) => row[column] ?? null));
  await server.bulk((connection) => connection.copy(`finance.${table}`, columns, values));
}
