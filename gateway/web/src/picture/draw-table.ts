import type { PanelCell, PanelTable } from '../panel/panel-table.js';
import type { Words } from '../words/use-words.js';
import { framed, textAt } from './frame.js';

const shownRows = 60;
const cellWidth = 170;
const line = 20;
const margin = 12;

function shorten(cell: PanelCell): string {
  const text = cell === null ? '–' : String(cell);
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}

/** The rows of a table as a picture, for what has no drawing: which of them are synthetic, and how many are left out. */
export function drawTable(table: PanelTable, title: string, { say, number }: Words): SVGSVGElement {
  const { columns, rows, synthetic = [] } = table;
  const shown = rows.slice(0, shownRows);
  const signs = synthetic.slice(0, shownRows);
  const hasSynthetic = signs.includes(true);
  const left = hasSynthetic ? 2 * margin : margin;
  const yOf = (row: number) => 60 + row * line;
  const cells = [columns, ...shown].flatMap((row, at) =>
    row.map((cell, column) => textAt(left + column * cellWidth, yOf(at), shorten(cell), at === 0)),
  );
  const marks = signs.flatMap((isSynthetic, at) =>
    isSynthetic ? textAt(margin / 2, yOf(at + 1), say('synthetic.sign')) : [],
  );
  const counts = { shown: number(shown.length), total: number(rows.length) };
  const notes = [
    ...(hasSynthetic ? [`${say('synthetic.sign')} ${say('legend.synthetic')}`] : []),
    ...(shown.length < rows.length ? [say('table.rows', counts)] : []),
  ].map((note, at) => textAt(margin, yOf(shown.length + at + 2), note));
  const height = yOf(shown.length + notes.length + 2);
  return framed({ width: left + columns.length * cellWidth + margin, height }, title, [
    ...cells,
    ...marks,
    ...notes,
  ]);
}
