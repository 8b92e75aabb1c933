import { Migration } from '@mikro-orm/migrations';
import { dropVersionTriggers, versionTriggers } from './version-triggers.js';

type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration & { up(): void };

/**
 * The migration that gives tables of a subgraph a version. A table that is added later needs one of its own.
 *
 * @example
 * export class Migration20261122010000_versions extends versionMigration('finance', ['ledger_entry']) {}
 */
export function versionMigration(schema: string, tables: readonly string[]): MigrationClass {
  return class extends Migration {
    override up(): void {
      for (const sql of versionTriggers(schema, tables)) this.addSql(sql);
    }

    override down(): void {
      for (const sql of dropVersionTriggers(schema, tables)) this.addSql(sql);
    }
  };
}
