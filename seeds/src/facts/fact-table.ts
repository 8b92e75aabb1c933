import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { snakeCase } from '../snake-case.js';
import type { Cell } from './fact-cell.js';
import { FactError } from './fact-error.js';
import { factsFolder } from './facts-folder.js';

/** The cells of a table by property name; the CSV column is the same name in snake_case. */
export type Cells = Readonly<Record<string, Cell<unknown>>>;

type Row<Columns extends Cells> = { readonly [Name in keyof Columns]: z.output<Columns[Name]> };

/** The row that a table definition reads. */
export type RowOf<Table> = Table extends FactTableDefinition<infer Columns> ? Row<Columns> : never;

/** What one CSV file of the facts folder holds. */
export interface FactTableDefinition<Columns extends Cells> {
  /** Path within the folder. */
  readonly file: string;
  readonly columns: Columns;
  /** The columns whose values together are unique (null counts as a value). */
  readonly key: readonly (keyof Columns & string)[];
  /** What must hold between the cells of a row: the property at fault and the problem, or null. */
  readonly check?: (row: Row<Columns>) => readonly [column: keyof Columns & string, problem: string] | null;
}

/** A file that was read: its rows, and the line of each for messages. */
export interface FactTable<FactRow> {
  readonly file: string;
  readonly rows: readonly FactRow[];
  readonly lines: readonly number[];
}

interface ParsedLine {
  readonly line: number;
  readonly cells: readonly string[];
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
  definition: FactTableDefinition<Columns>,
  parsed: ParsedLine,
): Row<Columns> {
  const { file, columns, check } = definition;
  const cells = Object.fromEntries(Object.keys(columns).map((name, index) => [name, parsed.cells[index]]));
  const result = z.object(columns).safeParse(cells);
  if (!result.success) {
    const issue = result.error.issues[0];
    const column = snakeCase(String(issue?.path[0]));
    throw new FactError({ file, line: parsed.line, column }, issue?.message ?? 'not readable');
  }
  const row = result.data as Row<Columns>;
  const fault = check?.(row);
  if (fault) throw new FactError({ file, line: parsed.line, column: snakeCase(fault[0]) }, fault[1]);
  return row;
}

function checkUnique<Columns extends Cells>(
  definition: FactTableDefinition<Columns>,
  table: FactTable<Row<Columns>>,
): void {
  const lineByKey = new Map<string, number>();
  const column = definition.key.map(snakeCase).join(' + ');
  for (const [index, row] of table.rows.entries()) {
    const line = table.lines[index] ?? 0;
    const key = JSON.stringify(definition.key.map((name) => row[name]));
    const earlier = lineByKey.get(key);
    if (earlier !== undefined) {
      throw new FactError({ file: table.file, line, column }, `${key} already stands on line ${earlier}`);
    }
    lineByKey.set(key, line);
  }
}

/** Reads one file and checks every cell, row and key; the first mistake is thrown as a `FactError`. */
export function readFactTable<Columns extends Cells>(
  definition: FactTableDefinition<Columns>,
  folder: URL = factsFolder,
): FactTable<Row<Columns>> {
  const [header, ...records] = parseFile(definition.file, folder);
  checkHeader(definition.file, header?.cells ?? [], Object.keys(definition.columns).map(snakeCase));
  const table = {
    file: definition.file,
    rows: records.map((record) => readRow(definition, record)),
    lines: records.map((record) => record.line),
  };
  checkUnique(definition, table);
  return table;
}
