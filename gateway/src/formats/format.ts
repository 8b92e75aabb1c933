import type { Column, Row } from './table/column.js';

/** A table that is written: its rows come in batches, as they are read. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Row[]>;
}

/** A format that answers are written in. */
export interface Format {
  /** What `format=` calls it. */
  readonly name: string;
  /** What `accept` asks for it by, and its content type without parameters. */
  readonly mediaType: string;
  /** Of the content type; empty where it has none. */
  readonly parameters?: string;
  /** Without a dot. */
  readonly extension: string;
  /** Whether one file holds several tables. */
  readonly takesSeveral: boolean;
  /** Whether a file says nothing of its columns but their names, so that what they mean is linked to. */
  readonly isBare: boolean;
  /** Whether it is written as rows come, without all of them in memory. */
  readonly streams: boolean;
  /** Writes the tables: one, unless the format takes several. */
  write(tables: readonly Table[]): AsyncIterable<Uint8Array | string>;
  /**
   * The last line of a file that broke off; left out by formats whose readers refuse an unfinished file anyway.
   *
   * @param message why it broke off
   */
  brokenOff?(message: string, code: string): string;
}
