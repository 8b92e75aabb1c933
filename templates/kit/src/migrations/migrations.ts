import type { NamedMigration } from '@ntp-graph/kit';
import { Migration20260101000000_tables } from './Migration20260101000000_tables.js';
import { Migration20260101000100_data_versions } from './Migration20260101000100_data_versions.js';

/** Every migration of this subgraph, oldest first. */
export const migrations: readonly NamedMigration[] = [
  { name: 'Migration20260101000000_tables', class: Migration20260101000000_tables },
  { name: 'Migration20260101000100_data_versions', class: Migration20260101000100_data_versions },
];
