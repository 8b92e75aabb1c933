import type { FigureDetails } from '../figure/origin.js';

/** A cell as a table of figures holds it. */
export type PanelCell = string | number | null;

/** What a panel shows, as rows: read as a table, saved as CSV, drawn as a picture. */
export interface PanelTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PanelCell[])[];
  /** For each row whether anything in it is synthetic; none where nothing can be. */
  readonly synthetic?: readonly boolean[];
  /** For each cell where it comes from; null where it is no number with a source. */
  readonly figures?: readonly (readonly (FigureDetails | null)[])[];
}

function csvCell(cell: PanelCell): string {
  const text = cell === null ? '' : String(cell);
  // A spreadsheet would run what begins like a formula.
  const safe = typeof cell === 'string' && /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV of RFC 4180; its last column says of each row whether anything in it is synthetic. The mark at its
 * beginning tells spreadsheets that it is UTF-8.
 */
export function csvOf({ columns, rows, synthetic }: PanelTable): string {
  const marks = synthetic ? ['synthetic', ...synthetic.map(String)] : undefined;
  const lines = [columns, ...rows].map((row, index) => (marks ? [...row, marks[index] ?? null] : row));
  return `\u{feff}${lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}
