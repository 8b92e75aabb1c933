import type { NamedMigration } from '@ntp-graph/kit';
import { Migration20261121235302_tables } from './Migration20261121235302_tables.js';

/** Every migration of this subgraph, oldest first. */
export const migrations: readonly NamedMigration[] = [
  { name: 'Migration20261121235302_tables', class: Migration20261121235302_tables },
];
