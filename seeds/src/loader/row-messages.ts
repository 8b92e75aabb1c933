import type { TableText } from './table-text.js';

/** What the making thread is asked first: the rows of these schemas, in this order. */
export type Wanted = readonly string[];

/** What the making thread answers first. */
export interface LoadPlan {
  /** By schema: the tables that rows will come for. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** About how many rows will come. */
  readonly expected: number;
}

/** What it sends after that, for each schema: its texts, then `null`. */
export type SentText = TableText | null;
