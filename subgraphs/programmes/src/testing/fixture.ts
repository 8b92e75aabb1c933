import type { BulkValue } from '@ntp-graph/kit';
import type { Fixture } from '@ntp-graph/kit/testing';

/** A row by column; a column that is left out is null. */
export type TestRow = Readonly<Record<string, BulkValue>>;

/** Rows of a table, as the kit loads them. */
export function fixture(table: string, rows: readonly TestRow[]): Fixture {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { table, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
}

/** The provenance of a row that a document states. */
export function fact(source: string, confidence = 'HIGH', note: string | null = null): TestRow {
  return { synthetic: false, source_id: source, confidence, note };
}
