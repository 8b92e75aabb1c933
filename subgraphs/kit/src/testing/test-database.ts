import type { DatabaseServer } from '../database/database-server.js';
import { pgliteServer } from '../database/pglite-server.js';
import { postgresqlServer } from '../database/postgresql-server.js';
import type { SubgraphTables } from '../subgraph/subgraph-tables.js';
import { copyPgliteTemplate, postgresqlTemplate } from './migrated-template.js';
import { createScratchDatabase } from './scratch-database.js';

/** A database of its own for a test. */
export interface OpenTestDatabase {
  readonly server: DatabaseServer;
  close(): Promise<void>;
}

/** A database to test on. */
export interface TestDatabase {
  readonly name: string;
  /** Makes an empty one. */
  open(): Promise<OpenTestDatabase>;
  /** Copies one that was migrated once for the whole run. */
  openMigrated(tables: SubgraphTables): Promise<OpenTestDatabase>;
}

const pglite: TestDatabase = {
  name: 'PGlite',
  async open() {
    const server = pgliteServer();
    return { server, close: () => server.close() };
  },
  async openMigrated(tables) {
    const { folder, remove } = await copyPgliteTemplate(tables);
    const server = pgliteServer(folder, { durability: 'unfinished' });
    return { server, close: () => server.close().finally(remove) };
  },
};

function postgresql(serverUrl: string): TestDatabase {
  const open = async (template?: string): Promise<OpenTestDatabase> => {
    const scratch = await createScratchDatabase(serverUrl, template);
    const server = postgresqlServer(scratch.url);
    return { server, close: () => server.close().finally(scratch.drop) };
  };
  return {
    name: 'PostgreSQL',
    open,
    openMigrated: async (tables) => open(await postgresqlTemplate(serverUrl, tables)),
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
