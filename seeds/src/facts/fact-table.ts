import { readdirSync, readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
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

/** Reads the cells of one column, each text once: most columns of a large table repeat a few. */
function columnReader(property: string, cell: Cell<unknown>): (text: string, place: RowPlace) => unknown {
  const known = new Map<string, unknown>();
  return (text, place) => {
    if (known.has(text)) return known.get(text);
    const result = cell.safeParse(text);
    if (!result.success) {
      const problem = result.error.issues[0]?.message ?? 'not readable';
      throw new FactError({ ...place, column: snakeCase(property) }, problem);
    }
    known.set(text, result.data);
    return result.data;
  };
}

function rowReader<Columns extends Cells>({ columns, check }: FactTableDefinition<Columns>) {
  const readers = Object.entries(columns).map(([name, cell]) => [name, columnReader(name, cell)] as const);
  return ({ cells, file, line }: ParsedLine): Row<Columns> => {
    const place = { file, line };
    const values = readers.map(([name, read], index) => [name, read(cells[index] ?? '', place)]);
    const row = Object.fromEntries(values) as Row<Columns>;
    const fault = check?.(row);
    if (fault) throw new FactError({ ...place, column: snakeCase(fault[0]) }, fault[1]);
    return row;
  };
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
  const table = {
    rows: lines.map(rowReader(definition)),
    places: lines.map(({ file, line }) => ({ file, line })),
  };
  checkUnique(definition, table);
  return table;
}
