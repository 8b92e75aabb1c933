import type { NamedMigration } from '@ntp-graph/kit';
import { Migration20261122001454_tables } from './Migration20261122001454_tables.js';

/** Every migration of this subgraph, oldest first. */
export const migrations: readonly NamedMigration[] = [
  { name: 'Migration20261122001454_tables', class: Migration20261122001454_tables },
];
