import type { BulkValue, DatabaseServer } from '@ntp-graph/kit';

/** A row by column; a column that is left out is null. */
export type TestRow = Readonly<Record<string, BulkValue>>;

/** Appends rows to a table of programmes. */
export async function insertRows(
  server: DatabaseServer,
  table: string,
  rows: readonly TestRow[],
): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values = rows.map((row) => columns.map((column) => row[column] ?? null));
  await server.bulk((connection) => connection.copy(`programmes.${table}`, columns, values));
}

/** The provenance of a row that a document states. */
export function fact(source: string, confidence = 'HIGH', note: string | null = null): TestRow {
  return { synthetic: false, source_id: source, confidence, note };
}
