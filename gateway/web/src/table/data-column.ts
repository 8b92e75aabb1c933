import type { ReactNode } from 'react';
import type { PanelCell, PanelTable } from '../panel/panel-table.js';

/** A column of a table of data: what it holds, for sorting and saving, and how that is shown. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly name: string;
  readonly value: (row: Row) => PanelCell;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
  /** Whether it is a word or a day, which is never broken into lines. */
  readonly isShort?: boolean;
  /** Whether it is shown before the reader chooses; it is by default. */
  readonly isHidden?: boolean;
}

/** All columns of all rows, as they are saved. */
export function tableOf<Row>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
  isSynthetic?: (row: Row) => boolean,
): PanelTable {
  return {
    ...(isSynthetic && { synthetic: rows.map(isSynthetic) }),
    columns: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  };
}

/** A text without diacritics and in lower case, as it is looked for. */
export function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
