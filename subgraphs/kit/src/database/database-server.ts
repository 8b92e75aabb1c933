import type { MikroORM, Options } from '@mikro-orm/core';

/** A value that a bulk load can write. */
export type BulkValue = string | number | bigint | boolean | null | readonly string[];

/** One connection inside one transaction, for loads that no entity manager should see row by row. */
export interface BulkConnection {
  /** Runs one statement and returns its rows. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** Appends rows to a table by COPY; every row has a value for each column, in that order. */
  copy(table: string, columns: readonly string[], rows: Iterable<readonly BulkValue[]>): Promise<number>;
  /**
   * Appends COPY text, whole rows of it, to a table that this transaction has truncated: its rows need no vacuum later.
   *
   * @returns how many rows
   */
  copyFrozen(table: string, columns: readonly string[], text: Uint8Array<ArrayBuffer>): Promise<number>;
}

/** Where the schemas of one or more subgraphs live: an embedded PGlite or a PostgreSQL. */
export interface DatabaseServer {
  readonly kind: 'pglite' | 'postgresql';
  /** Whether it is made by opening it, and so surely holds nothing. */
  readonly isNew: boolean;
  /** An ORM on this server; connects on first use. */
  // biome-ignore lint/suspicious/noExplicitAny: the driver decides the entity manager; kit/database hides which.
  createOrm(options: Partial<Options<any>>): MikroORM<any>;
  /** Runs the work in one transaction: all of it is kept, or none. */
  bulk<Result>(work: (connection: BulkConnection) => Promise<Result>): Promise<Result>;
  /** Runs a statement that may not run in a transaction, such as VACUUM. */
  executeAlone(sql: string): Promise<void>;
  /** Does the work while nobody else does such work on this database: another process waits for its turn. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
