import type { ColumnSource } from 'hyparquet-writer';
import type { Format, Table } from '../format.js';
import { type Cell, type Column, type ColumnType, type Row, textOfCell } from '../table/column.js';

/** A leaf of a Parquet schema. */
interface Element {
  readonly type: 'BOOLEAN' | 'INT32' | 'INT64' | 'DOUBLE' | 'BYTE_ARRAY';
  readonly converted_type?: 'UTF8' | 'DATE' | 'DECIMAL';
  readonly precision?: number;
  readonly scale?: number;
}

const elements: Readonly<Record<ColumnType, Element>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  // Whole đồng: as many digits as 64 bits hold of any number.
  money: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 0 },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** Rows that are written, and compressed, together: what a reader takes in at once. */
const rowsOfGroup = 10_000;

function valueIn(cell: Cell, { type }: Column): unknown {
  if (cell === null || cell === undefined) return null;
  if (type === 'text') return textOfCell(cell);
  return type === 'date' ? new Date(String(cell)) : cell;
}

function schemaOf(columns: readonly Column[]) {
  const leaves = columns.map(({ header, type }) => ({
    name: header,
    repetition_type: 'OPTIONAL' as const,
    ...elements[type],
  }));
  return [{ name: 'row', num_children: leaves.length }, ...leaves];
}

function columnData(columns: readonly Column[], rows: readonly Row[]): ColumnSource[] {
  return columns.map((column, place) => ({
    name: column.header,
    data: rows.map((row) => valueIn(row[place], column)),
  }));
}

/** What the columns mean, for readers who look into the metadata of the file: a Frictionless Table Schema would say it so. */
function meaningOf(columns: readonly Column[]): string {
  return JSON.stringify(
    columns.map(({ header, scalar, description, unit }) => ({ name: header, scalar, unit, description })),
  );
}

async function* write([table]: readonly Table[]): AsyncGenerator<Uint8Array> {
  if (!table) return;
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const { columns } = table;
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(columns),
    createdBy: 'NTP Graph',
    kvMetadata: [{ key: 'columns', value: meaningOf(columns) }],
  });
  const written = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let waiting: Row[] = [];
  const writeGroup = () => {
    file.write({ columnData: columnData(columns, waiting), rowGroupSize: rowsOfGroup });
    waiting = [];
    return written();
  };
  for await (const rows of table.rows) {
    for (const row of rows) waiting.push(row);
    if (waiting.length >= rowsOfGroup) yield writeGroup();
  }
  if (waiting.length > 0) yield writeGroup();
  file.finish();
  yield written();
}

/** Apache Parquet, a row group at a time: money is DECIMAL, days are DATE. */
export const parquet: Format = {
  name: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  takesSeveral: false,
  isBare: false,
  streams: true,
  write,
};
