import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** What DuckDB answers to a question. */
export interface DuckdbAnswer {
  readonly names: readonly string[];
  readonly types: readonly string[];
  /** As JSON: days are texts, and so are numbers that JSON has no place for. */
  readonly rows: readonly (readonly unknown[])[];
}

/** Asks DuckDB in SQL. */
export async function queryDuckdb(sql: string): Promise<DuckdbAnswer> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    const read = await connection.runAndReadAll(sql);
    const names = read.columnNames();
    return { names, types: read.columnTypes().map(String), rows: read.getRowsJson() };
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

/** The rows of a Parquet file as DuckDB reads them, money as a number. */
export async function readByDuckdb(file: Buffer): Promise<Record<string, unknown>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-file-'));
  const path = join(folder, 'table.parquet');
  try {
    writeFileSync(path, file);
    const { names, types, rows } = await queryDuckdb(`select * from '${path}'`);
    const cell = (value: unknown, place: number) =>
      value !== null && types[place]?.startsWith('DECIMAL') ? Number(value) : value;
    return rows.map((row) => Object.fromEntries(names.map((name, place) => [name, cell(row[place], place)])));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
