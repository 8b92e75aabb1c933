import { type ExecutionResult, graphql } from 'graphql';
import type { BulkValue, DatabaseServer } from '../database/database-server.js';
import { pgliteServer } from '../database/pglite-server.js';
import { postgresqlServer } from '../database/postgresql-server.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { createScratchDatabase } from './scratch-database.js';

/** Rows of one table, with their columns. */
export interface Fixture {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly BulkValue[])[];
}

/** A database to test on. */
export interface TestDatabase {
  readonly name: string;
  open(): Promise<{ readonly server: DatabaseServer; close(): Promise<void> }>;
}

const pglite: TestDatabase = {
  name: 'PGlite',
  async open() {
    const server = pgliteServer();
    return { server, close: () => server.close() };
  },
};

function postgresql(serverUrl: string): TestDatabase {
  return {
    name: 'PostgreSQL',
    async open() {
      const scratch = await createScratchDatabase(serverUrl);
      const server = postgresqlServer(scratch.url);
      return {
        server,
        async close() {
          await server.close();
          await scratch.drop();
        },
      };
    },
  };
}

const { DATABASE_URL, TEST_DATABASES } = process.env;

/** Whether tests run on PGlite: unless another run does that, and this one is for PostgreSQL alone. */
export const areTestedOnPglite = !DATABASE_URL || TEST_DATABASES !== 'postgresql';

/** PGlite, and PostgreSQL where DATABASE_URL names a server on which databases may be made. */
export const testDatabases: readonly TestDatabase[] = [
  ...(areTestedOnPglite ? [pglite] : []),
  ...(DATABASE_URL ? [postgresql(DATABASE_URL)] : []),
];

/** A migrated subgraph with fixtures, which is asked in memory. */
export interface TestSubgraph {
  readonly subgraph: Subgraph;
  readonly server: DatabaseServer;
  /** Runs an operation as one request. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  ask(source: string, variables?: Record<string, unknown>): Promise<ExecutionResult<any>>;
  close(): Promise<void>;
}

/** Opens a database, migrates the subgraph on it and loads the fixtures. */
export async function openTestSubgraph(
  database: TestDatabase,
  createSubgraph: (server: DatabaseServer) => Subgraph,
  fixtures: readonly Fixture[],
): Promise<TestSubgraph> {
  const { server, close } = await database.open();
  const subgraph = createSubgraph(server);
  await subgraph.migrate();
  await server.bulk(async (connection) => {
    for (const { table, columns, rows } of fixtures) {
      await connection.copy(`${subgraph.name}.${table}`, columns, rows);
    }
  });
  return {
    subgraph,
    server,
    ask: (source, variableValues) =>
      graphql({
        schema: subgraph.schema,
        source,
        contextValue: subgraph.readContext(),
        ...(variableValues ? { variableValues } : {}),
      }),
    async close() {
      await subgraph.close();
      await close();
    },
  };
}
