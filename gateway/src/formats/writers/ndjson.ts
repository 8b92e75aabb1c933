import type { Format, Table } from '../format.js';
import type { Column, Row } from '../table/column.js';

function lineOf(columns: readonly Column[], row: Row): string {
  const fields = columns.map(({ header }, place) => [header, row[place]]);
  return `${JSON.stringify(Object.fromEntries(fields))}\n`;
}

async function* write([table]: readonly Table[]): AsyncGenerator<string> {
  if (!table) return;
  for await (const rows of table.rows) yield rows.map((row) => lineOf(table.columns, row)).join('');
}

/** A JSON object a line for each row. */
export const ndjson: Format = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson',
  parameters: '; charset=utf-8',
  extension: 'ndjson',
  takesSeveral: false,
  isBare: true,
  streams: true,
  write,
  brokenOff: (message, code) => `${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`,
};
