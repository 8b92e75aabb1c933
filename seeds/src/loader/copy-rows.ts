import type { BulkConnection, BulkValue } from '@ntp-graph/kit';
import { snakeCase } from '../snake-case.js';

/** Told how many rows have been written, from time to time. */
export type OnRows = (count: number) => void;

const reportEvery = 5000;

function* valuesOf<Row extends object>(
  rows: Iterable<Row>,
  properties: readonly (keyof Row)[],
  onRows: OnRows,
): Generator<BulkValue[]> {
  let unreported = 0;
  for (const row of rows) {
    yield properties.map((property) => row[property] as BulkValue);
    unreported += 1;
    if (unreported === reportEvery) {
      onRows(unreported);
      unreported = 0;
    }
  }
  onRows(unreported);
}

/** Puts a row back before the rest of its iterator. */
function* withFirst<Row>(first: Row, rest: Iterator<Row>): Generator<Row> {
  yield first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

/**
 * Fills a table that this transaction has truncated with rows whose properties are the table's columns. Every row has
 * the properties of the first.
 */
export async function copyRows<Row extends object>(
  connection: BulkConnection,
  table: string,
  rows: Iterable<Row>,
  onRows: OnRows,
): Promise<void> {
  const iterator = rows[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return;
  const properties = Object.keys(first.value) as (keyof Row & string)[];
  await connection.copyFrozen(
    table,
    properties.map(snakeCase),
    valuesOf(withFirst(first.value, iterator), properties, onRows),
  );
}
