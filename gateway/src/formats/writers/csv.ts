import type { Options } from 'csv-stringify/sync';
import type { Format, Table } from '../format.js';
import { type Cell, textOfCell } from '../table/column.js';

/** RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
const options: Options = {
  record_delimiter: 'windows',
  escape_formulas: true,
  cast: { boolean: String, object: (value) => (value === null ? '' : textOfCell(value)) },
};

/** Without it, Excel takes UTF-8 for the code page of the machine. */
const byteOrderMark = '\ufeff';

async function* write([table]: readonly Table[]): AsyncGenerator<string> {
  if (!table) return;
  const { stringify } = await import('csv-stringify/sync');
  yield byteOrderMark + stringify([table.columns.map(({ header }) => header)], options);
  for await (const rows of table.rows) yield stringify(rows as Cell[][], options);
}

/** Comma-separated values in UTF-8, with a byte order mark. */
export const csv: Format = {
  name: 'csv',
  mediaType: 'text/csv',
  parameters: '; charset=utf-8; header=present',
  extension: 'csv',
  takesSeveral: false,
  streams: true,
  write,
  brokenOff: (message, code) => `"#ERROR ${code}: ${message.replaceAll('"', '""')}"\r\n`,
};
