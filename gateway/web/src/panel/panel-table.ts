/** A cell as a table of figures holds it. */
export type PanelCell = string | number | null;

/** What a panel shows, as rows: read as a table, saved as CSV, drawn as a picture. */
export interface PanelTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PanelCell[])[];
}

function csvCell(cell: PanelCell): string {
  const text = cell === null ? '' : String(cell);
  // A spreadsheet would run what begins like a formula.
  const safe = typeof cell === 'string' && /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV of RFC 4180. The mark at its beginning tells spreadsheets that it is UTF-8. */
export function csvOf({ columns, rows }: PanelTable): string {
  return `\u{feff}${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
