import { readdirSync, readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { snakeCase } from '../snake-case.js';
import type { Cell } from './fact-cell.js';
import { FactError, type FactPlace } from './fact-error.js';
import { factsFolder } from './facts-folder.js';

/** The cells of a table by property name; the CSV column is the same name in snake_case. */
export type Cells = Readonly<Record<string, Cell<unknown>>>;

type Row<Columns extends Cells> = { readonly [Name in keyof Columns]: z.output<Columns[Name]> };

/** The row that a table definition reads. */
export type RowOf<Table> = Table extends FactTableDefinition<infer Columns> ? Row<Columns> : never;

/** What one CSV file of the facts folder holds, or all files of one of its folders together. */
export interface FactTableDefinition<Columns extends Cells> {
  /** Path within the folder; `observations/` is every CSV file in it. */
  readonly file: string;
  readonly columns: Columns;
  /** The columns whose values together are unique (null counts as a value). */
  readonly key: readonly (keyof Columns & string)[];
  /** What must hold between the cells of a row: the property at fault and the problem, or null. */
  readonly check?: (row: Row<Columns>) => readonly [column: keyof Columns & string, problem: string] | null;
}

/** A table that was read: its rows, and where each stands for messages. */
export interface FactTable<FactRow> {
  readonly rows: readonly FactRow[];
  readonly places: readonly RowPlace[];
}

type RowPlace = Omit<FactPlace, 'column'>;

interface ParsedLine extends RowPlace {
  readonly cells: readonly string[];
}

/** The cell of a row, for a message about it. */
export function cellOf(table: FactTable<unknown>, row: number, property: string): FactPlace {
  return { file: '', line: 0, ...table.places[row], column: snakeCase(property) };
}

/** Keeps the exact type of the columns, from which the row type follows. */
export function defineTable<Columns extends Cells>(
  definition: FactTableDefinition<Columns>,
): FactTableDefinition<Columns> {
  return definition;
}

function parseFile(file: string, folder: URL): ParsedLine[] {
  try {
    const records = parse(readFileSync(new URL(file, folder), 'utf8'), { info: true });
    return (records as unknown as { record: string[]; info: { lines: number } }[]).map(
      ({ record, info }) => ({
        file,
        line: info.lines,
        cells: record,
      }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FactError({ file, line: Number(error.lines ?? 1), column: '(whole line)' }, error.message);
  }
}

function checkHeader(file: string, header: readonly string[], expected: readonly string[]): void {
  const width = Math.max(header.length, expected.length);
  for (let index = 0; index < width; index += 1) {
    if (header[index] === expected[index]) continue;
    const found = header[index] ?? 'nothing';
    const problem = `the header has ${found} where ${expected[index] ?? 'nothing'} is expected`;
    throw new FactError({ file, line: 1, column: header[index] ?? expected[index] ?? '' }, problem);
  }
}

function readRow<Columns extends Cells>(
  { columns, check }: FactTableDefinition<Columns>,
  reader: z.ZodType,
  { file, line, cells }: ParsedLine,
): Row<Columns> {
  const result = reader.safeParse(
    Object.fromEntries(Object.keys(columns).map((name, index) => [name, cells[index]])),
  );
  if (!result.success) {
    const issue = result.error.issues[0];
    const column = snakeCase(String(issue?.path[0]));
    throw new FactError({ file, line, column }, issue?.message ?? 'not readable');
  }
  const row = result.data as Row<Columns>;
  const fault = check?.(row);
  if (fault) throw new FactError({ file, line, column: snakeCase(fault[0]) }, fault[1]);
  return row;
}

function checkUnique<Columns extends Cells>(
  definition: FactTableDefinition<Columns>,
  { rows, places }: FactTable<Row<Columns>>,
): void {
  const placeByKey = new Map<string, RowPlace>();
  const column = definition.key.map(snakeCase).join(' + ');
  for (const [index, row] of rows.entries()) {
    const place = { file: '', line: 0, ...places[index] };
    const key = JSON.stringify(definition.key.map((name) => row[name]));
    const earlier = placeByKey.get(key);
    if (earlier !== undefined) {
      const where = earlier.file === place.file ? '' : ` of ${earlier.file}`;
      throw new FactError({ ...place, column }, `${key} already stands on line ${earlier.line}${where}`);
    }
    placeByKey.set(key, place);
  }
}

function filesOf(path: string, folder: URL): readonly string[] {
  if (!path.endsWith('/')) return [path];
  const names = readdirSync(new URL(path, folder)).filter((name) => name.endsWith('.csv'));
  return names.toSorted().map((name) => `${path}${name}`);
}

function readLines<Columns extends Cells>(
  { columns }: FactTableDefinition<Columns>,
  file: string,
  folder: URL,
): ParsedLine[] {
  const [header, ...records] = parseFile(file, folder);
  checkHeader(file, header?.cells ?? [], Object.keys(columns).map(snakeCase));
  return records;
}

/** Reads a table and checks every cell, row and key; the first mistake is thrown as a `FactError`. */
export function readFactTable<Columns extends Cells>(
  definition: FactTableDefinition<Columns>,
  folder: URL = factsFolder,
): FactTable<Row<Columns>> {
  const lines = filesOf(definition.file, folder).flatMap((file) => readLines(definition, file, folder));
  const reader = z.object(definition.columns);
  const table = {
    rows: lines.map((line) => readRow(definition, reader, line)),
    places: lines.map(({ file, line }) => ({ file, line })),
  };
  checkUnique(definition, table);
  return table;
}
