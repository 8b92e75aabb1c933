import type { NamedMigration } from '@ntp-graph/kit';
import { Migration20261121235526_tables } from './Migration20261121235526_tables.js';
import { Migration20261122000000_append_only } from './Migration20261122000000_append_only.js';

/** Every migration of this subgraph, oldest first. */
export const migrations: readonly NamedMigration[] = [
  { name: 'Migration20261121235526_tables', class: Migration20261121235526_tables },
  { name: 'Migration20261122000000_append_only', class: Migration20261122000000_append_only },
];
