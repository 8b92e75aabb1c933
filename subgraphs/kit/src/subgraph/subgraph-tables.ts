import type { DatabaseServer } from '../database/database-server.js';
import { type NamedMigration, ormOptions } from '../database/orm-options.js';

/** What makes the tables of a subgraph. */
export interface SubgraphTables {
  /** Name in the supergraph and of the database schema. */
  readonly name: string;
  readonly migrations: readonly NamedMigration[];
}

/** The tables of a subgraph on a server. */
export interface OpenTables {
  readonly name: string;
  readonly server: DatabaseServer;
  /** Brings the database schema up to date. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** The tables of a subgraph for whoever only fills them: without its graph, which takes longer to build than to use. */
export function openTables({ name, migrations }: SubgraphTables, server: DatabaseServer): OpenTables {
  const orm = server.createOrm(ormOptions(name, [], migrations));
  return {
    name,
    server,
    async migrate() {
      await orm.migrator.up();
    },
    close: () => orm.close(true),
  };
}
