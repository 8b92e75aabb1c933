import { type BulkValue, copyText } from '@ntp-graph/kit/values';
import { snakeCase } from '../snake-case.js';
import type { TableRows } from './table-rows.js';

/** Rows of one table in PostgreSQL's text COPY format: whole rows, some MB of them at most. */
export interface TableText {
  readonly table: string;
  readonly columns: readonly string[];
  readonly text: Uint8Array<ArrayBuffer>;
}

/** Characters in one text. Smaller ones cost a statement each, larger ones keep their reader waiting. */
const textLength = 2_000_000;

const encoder = new TextEncoder();

function* valuesOf<Row extends object>(
  rows: Iterable<Row>,
  properties: readonly (keyof Row)[],
): Generator<BulkValue[]> {
  for (const row of rows) yield properties.map((property) => row[property] as BulkValue);
}

/** Puts a row back before the rest of its iterator. */
function* withFirst<Row>(first: Row, rest: Iterator<Row>): Generator<Row> {
  yield first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

/** The rows of a table as COPY text, made while it is read; every row has the properties of the first. */
export function* tableTexts({ table, rows }: TableRows): Generator<TableText> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return;
  const properties = Object.keys(first.value) as (keyof object & string)[];
  const columns = properties.map(snakeCase);
  for (const text of copyText(valuesOf(withFirst(first.value, iterator), properties), textLength)) {
    yield { table, columns, text: encoder.encode(text) };
  }
}
