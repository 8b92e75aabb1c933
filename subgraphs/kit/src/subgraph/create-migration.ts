import { ormOptions } from '../database/orm-options.js';
import { postgresqlServer } from '../database/postgresql-server.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

/**
 * Writes the migration that brings the database from its migrated state to what the entities say.
 *
 * @param url a PostgreSQL on which all migrations so far have run
 * @param folder where the migration file goes
 * @param name what the migration does, in a word or two with underscores
 * @returns the file written, or null when there is nothing to change
 */
export async function createMigration(
  definition: SubgraphDefinition,
  url: string,
  folder: string,
  name: string,
): Promise<string | null> {
  const server = postgresqlServer(url);
  const neighbours = await server.bulk((connection) =>
    connection.execute('select nspname as name from pg_namespace where nspname <> $1', [definition.name]),
  );
  const options = ormOptions(
    definition.name,
    definition.entities,
    definition.migrations,
    neighbours.map(({ name }) => String(name)),
  );
  const orm = server.createOrm({
    ...options,
    migrations: { ...options.migrations, path: folder, pathTs: folder },
  });
  try {
    await orm.migrator.up();
    const { fileName } = await orm.migrator.create(folder, false, false, name);
    return fileName || null;
  } finally {
    await orm.close(true);
  }
}
