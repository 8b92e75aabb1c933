import { type EntitySchema, type Options, UnderscoreNamingStrategy } from '@mikro-orm/core';
import { type Migration, Migrator } from '@mikro-orm/migrations';

/** A migration and the name it is remembered by. */
export interface NamedMigration {
  readonly name: string;
  readonly class: new (...args: never[]) => Migration;
}

/**
 * How a subgraph maps its own database schema.
 *
 * @param neighbours other schemas of the same database. A schema diff must be told of them, or it would propose to
 *   drop them.
 */
export function ormOptions(
  schema: string,
  entities: readonly EntitySchema[],
  migrations: readonly NamedMigration[],
  neighbours: readonly string[] = [],
  // biome-ignore lint/suspicious/noExplicitAny: the driver is chosen by the server.
): Partial<Options<any>> {
  return {
    schema,
    entities: [...entities],
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    schemaGenerator: { ignoreSchema: ['public', ...neighbours], ignoreRoutines: true, ignoreTriggers: true },
    migrations: {
      schema,
      tableName: 'migration',
      snapshot: false,
      snapshotOnMigrate: false,
      silent: true,
      migrationsList: migrations as never,
    },
    discovery: { warnWhenNoEntities: false },
  };
}
