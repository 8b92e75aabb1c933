import type { NamedMigration } from '@ntp-graph/kit';
import { Migration20261122001454_tables } from './Migration20261122001454_tables.js';
import { Migration20261122011300_data_versions } from './Migration20261122011300_data_versions.js';

/** Every migration of this subgraph, oldest first. */
export const migrations: readonly NamedMigration[] = [
  { name: 'Migration20261122001454_tables', class: Migration20261122001454_tables },
  { name: 'Migration20261122011300_data_versions', class: Migration20261122011300_data_versions },
];
