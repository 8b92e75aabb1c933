import { readdirSync, readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { snakeCase } from '../snake-case.js';
import { areWords, type Cell, type WordsCell } from './fact-cell.js';
import { FactError, type FactPlace } from './fact-error.js';
import { factsFolder } from './facts-folder.js';
import { readTranslations, type Translations } from './translations.js';

/** The cells of a table by property name; the CSV column is the same name in snake_case. */
export type Cells = Readonly<Record<string, Cell<unknown>>>;

type AsCells<Columns extends Cells> = { readonly [Name in keyof Columns]: z.output<Columns[Name]> };

/** What editors wrote in Vietnamese, beside each cell that has it in English. */
type InVietnamese<Columns extends Cells> = {
  readonly [Name in keyof Columns & string as Columns[Name] extends WordsCell<unknown>
    ? `${Name}Vi`
    : never]: z.output<Columns[Name]>;
};

type Row<Columns extends Cells> = AsCells<Columns> & InVietnamese<Columns>;

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

/** Reads a cell of words in Vietnamese. */
function translationReader(property: string, translations: Translations) {
  return (text: string, place: RowPlace): string | null => {
    if (text === '') return null;
    const translation = translations.get(text);
    if (translation !== undefined) return translation;
    const problem = `${JSON.stringify(text)} has no row in translations.csv: what it is in Vietnamese`;
    throw new FactError({ ...place, column: snakeCase(property) }, problem);
  };
}

function rowReader<Columns extends Cells>(
  { columns, check }: FactTableDefinition<Columns>,
  translations: () => Translations,
) {
  const readers = Object.entries(columns).flatMap(([name, cell], index) => {
    const asWritten = { name, index, read: columnReader(name, cell) };
    if (!areWords(cell)) return [asWritten];
    return [asWritten, { name: `${name}Vi`, index, read: translationReader(name, translations()) }];
  });
  return ({ cells, file, line }: ParsedLine): Row<Columns> => {
    const place = { file, line };
    const values = readers.map(({ name, index, read }) => [name, read(cells[index] ?? '', place)]);
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
  translations: () => Translations = () => readTranslations(folder),
): FactTable<Row<Columns>> {
  const lines = filesOf(definition.file, folder).flatMap((file) => readLines(definition, file, folder));
  const table = {
    rows: lines.map(rowReader(definition, translations)),
    places: lines.map(({ file, line }) => ({ file, line })),
  };
  checkUnique(definition, table);
  return table;
}

/** Reads one table of a folder. */
export type ReadTable = <Columns extends Cells>(
  definition: FactTableDefinition<Columns>,
) => FactTable<Row<Columns>>;

/** Reads tables of one folder, whose translations are read once. */
export function tableReader(folder: URL): ReadTable {
  const translations = readTranslations(folder);
  return (definition) => readFactTable(definition, folder, () => translations);
}
