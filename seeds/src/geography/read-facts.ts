import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { GeographyDataError } from './geography-data-error.js';

// The same depth from src/geography and dist/geography.
const FACTS = new URL('../../facts/geography/', import.meta.url);

/** The rows of a fact table; fails when a column that the reader relies on is missing. */
export function readFacts<Column extends string>(
  file: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const text = readFileSync(new URL(file, FACTS), 'utf8').normalize('NFC');
  const rows = parse<Record<string, string>>(text, { columns: true, skip_empty_lines: true });
  for (const column of columns) {
    if (rows[0]?.[column] === undefined) {
      throw new GeographyDataError(`${file} has no column '${column}'.`);
    }
  }
  return rows as Record<Column, string>[];
}
