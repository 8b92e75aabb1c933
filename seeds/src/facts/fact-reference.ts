import { FactError } from './fact-error.js';
import { cellOf, type FactTable } from './fact-table.js';

/** A column that points to rows of another table (or of the same one). */
export interface FactReference<Row> {
  readonly column: keyof Row & string;
  readonly to: ReadonlySet<string>;
  /** What the row points to; the cell itself unless the key has to be put together. */
  readonly keys?: (row: Row) => readonly string[];
}

function cellKeys(value: unknown): readonly string[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [String(value)];
}

/** Throws a `FactError` for the first cell that points to a row that is not there. */
export function checkReferences<Row>(table: FactTable<Row>, references: readonly FactReference<Row>[]): void {
  for (const { column, to, keys } of references) {
    for (const [index, row] of table.rows.entries()) {
      const missing = (keys?.(row) ?? cellKeys(row[column])).find((key) => !to.has(key));
      if (missing === undefined) continue;
      throw new FactError(cellOf(table, index, column), `"${missing}" points to nothing`);
    }
  }
}
