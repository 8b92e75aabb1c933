/** What makes and fills the tables of a subgraph, without its graph: half of the kit's libraries stay unloaded. */
export type { BulkConnection, DatabaseServer } from './database/database-server.js';
export { makeDatabase } from './database/make-database.js';
export { type OpenTables, openTables, type SubgraphTables } from './subgraph/subgraph-tables.js';
export { versionMigration } from './versioning/version-migration.js';
export { dropVersionTriggers, versionTriggers } from './versioning/version-triggers.js';
