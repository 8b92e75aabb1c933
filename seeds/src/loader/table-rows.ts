/** Rows of one table, and about how many. */
export interface TableRows {
  readonly table: string;
  readonly rows: Iterable<object>;
  readonly expected: number;
}

/** Rows that are there already, as facts are. */
export function tableRows(table: string, rows: readonly object[]): TableRows {
  return { table, rows, expected: rows.length };
}
