import type { CellValue, ColumnDef } from 'hucre/xlsx';
import type { Format, Table } from '../format.js';
import { type Cell, type Column, type ColumnType, type Row, textOfCell } from '../table/column.js';
import { unfit } from '../table/unfit.js';
import { sheetNames } from './sheet-names.js';

/** How Excel shows what is in a column; as it likes where nothing is said. */
const numberFormats: Readonly<Partial<Record<ColumnType, string>>> = {
  date: 'yyyy-mm-dd',
  integer: '0',
  money: '#,##0\\ "₫"',
};

/** Earlier days are no dates to Excel. */
const firstDay = '1900-03-01';

/** Excel takes a workbook for broken that has a longer text in a cell. */
const longestText = 32_767;

function textIn(cell: Cell, { header }: Column): string {
  const text = textOfCell(cell);
  if (text.length <= longestText) return text;
  throw unfit(
    `A text of ${header} has ${text.length} characters, and a cell of Excel holds ${longestText}`,
    'a query without it, or format=csv',
  );
}

function valueIn(cell: Cell, column: Column): CellValue {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  const text = textIn(cell, column);
  return column.type === 'date' && text >= firstDay ? new Date(`${text}T00:00:00Z`) : text;
}

function valuesOf(columns: readonly Column[], row: Row): CellValue[] {
  return columns.map((column, place) => valueIn(row[place], column));
}

function definitionOf({ header, type }: Column): ColumnDef {
  const numFmt = numberFormats[type];
  return { header, width: Math.min(Math.max(header.length + 2, 12), 40), ...(numFmt ? { numFmt } : {}) };
}

async function* valuesOfTable({ columns, rows }: Table): AsyncGenerator<CellValue[]> {
  for await (const batch of rows) for (const row of batch) yield valuesOf(columns, row);
}

/** Several sheets are in memory whole: only an answer of one request has them. */
async function sheetOf(table: Table, name: string) {
  const rows: CellValue[][] = [table.columns.map(({ header }) => header)];
  for await (const values of valuesOfTable(table)) rows.push(values);
  const columns = table.columns.map((column) => {
    const { header: _, ...definition } = definitionOf(column);
    return definition;
  });
  return { name, columns, rows, freezePane: { rows: 1 } };
}

async function* write(tables: readonly Table[]): AsyncGenerator<Uint8Array> {
  const { writeXlsx, writeXlsxStream } = await import('hucre/xlsx');
  const names = sheetNames(tables.map(({ name }) => name));
  const [table] = tables;
  if (table && tables.length === 1) {
    // Rows beyond what a sheet holds go on in another one.
    yield* writeXlsxStream(valuesOfTable(table), {
      name: names[0] as string,
      columns: table.columns.map(definitionOf),
      freezePane: { rows: 1 },
    });
    return;
  }
  const sheets = [];
  for (const [place, each] of tables.entries()) sheets.push(await sheetOf(each, names[place] as string));
  yield await writeXlsx({ sheets });
}

/** Excel's workbook: days, numbers and booleans are typed, and no text is ever a formula. */
export const xlsx: Format = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  takesSeveral: true,
  isBare: false,
  streams: true,
  write,
};
