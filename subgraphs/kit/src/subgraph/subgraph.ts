import type { MikroORM } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { type Caller, everybody } from '../access/caller.js';
import { securedDatabase } from '../access/row-security.js';
import type { DatabaseServer } from '../database/database-server.js';
import { ormOptions } from '../database/orm-options.js';
import type { Language } from '../graph/language.js';
import { observingStatements } from '../metrics/observed-statement.js';
import { ReadContext, type ReadDatabase } from '../reading/read-context.js';
import { recoveringDatabase } from '../reading/recovering-database.js';
import { sql } from '../reading/sql.js';
import type { Figures } from '../synthetic/count-figures.js';
import { readVersion } from '../versioning/read-version.js';
import { type BatchFields, buildSchema } from './build-schema.js';
import type { SubgraphDefinition } from './subgraph-definition.js';
import type { OpenTables } from './subgraph-tables.js';

/** A running subgraph: its contract, its schema and its data. */
export interface Subgraph extends OpenTables {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  /** The fields that can be read for many entities at once, by type and name. */
  readonly batchFields: BatchFields;
  /** The types whose objects are figures: how many of them are synthetic is said in every answer. */
  readonly figures: Figures;
  readonly orm: MikroORM;
  /** Whether its database answers. */
  isReady(): Promise<boolean>;
  /** What one request of a caller reads with: words are in its language where their field asks for none. */
  readContext(language?: Language, caller?: Caller): ReadContext;
  /** The version of all its data: another one after every committed write. */
  version(): Promise<string>;
}

/** Makes `createSubgraph` of a subgraph from its definition. Nothing connects before the first query. */
export function subgraphFactory(definition: SubgraphDefinition): (server: DatabaseServer) => Subgraph {
  return (server) => {
    const { sdl, schema, batchFields, figures } = buildSchema(definition);
    const orm = server.createOrm(ormOptions(definition.name, definition.entities, definition.migrations));
    const database = (): ReadDatabase => (orm.em as SqlEntityManager).getKysely();
    const observe = observingStatements(definition.name);
    let ofEverybody: ReadDatabase | undefined;
    const databaseFor = (caller: Caller): ReadDatabase => {
      if (definition.securesRows) {
        return recoveringDatabase(securedDatabase(database(), definition.name, caller), observe);
      }
      ofEverybody ??= recoveringDatabase(database(), observe);
      return ofEverybody;
    };
    return {
      name: definition.name,
      sdl,
      schema,
      batchFields,
      figures,
      orm,
      server,
      async migrate() {
        await orm.migrator.up();
      },
      // Not the ORM's own word: it calls itself connected only once it has migrated.
      isReady: () =>
        sql`select 1`.execute(database()).then(
          () => true,
          () => false,
        ),
      readContext: (language, caller = everybody) =>
        new ReadContext(databaseFor(caller), undefined, definition.mayRead, language, caller),
      version: () => readVersion(database(), definition.name),
      close: () => orm.close(true),
    };
  };
}
