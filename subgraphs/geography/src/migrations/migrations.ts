import type { NamedMigration } from '@ntp-graph/kit';
import { Migration20261121000000_fold } from './Migration20261121000000_fold.js';
import { Migration20261121233406_tables } from './Migration20261121233406_tables.js';
import { Migration20261122004500_data_versions } from './Migration20261122004500_data_versions.js';
import { Migration20261128164422_unit_lists } from './Migration20261128164422_unit_lists.js';
import { Migration20261129011000_unit_path_certainty } from './Migration20261129011000_unit_path_certainty.js';
import { Migration20261129020000_unit_path_type } from './Migration20261129020000_unit_path_type.js';
import { Migration20261129032000_search_names } from './Migration20261129032000_search_names.js';
import { Migration20261129033500_both_languages } from './Migration20261129033500_both_languages.js';
import { Migration20261129042000_first_days } from './Migration20261129042000_first_days.js';
import { Migration20261129060000_unit_path_region } from './Migration20261129060000_unit_path_region.js';

/** Every migration of this subgraph, oldest first. */
export const migrations: readonly NamedMigration[] = [
  { name: 'Migration20261121000000_fold', class: Migration20261121000000_fold },
  { name: 'Migration20261121233406_tables', class: Migration20261121233406_tables },
  { name: 'Migration20261122004500_data_versions', class: Migration20261122004500_data_versions },
  { name: 'Migration20261128164422_unit_lists', class: Migration20261128164422_unit_lists },
  { name: 'Migration20261129011000_unit_path_certainty', class: Migration20261129011000_unit_path_certainty },
  { name: 'Migration20261129020000_unit_path_type', class: Migration20261129020000_unit_path_type },
  { name: 'Migration20261129032000_search_names', class: Migration20261129032000_search_names },
  { name: 'Migration20261129033500_both_languages', class: Migration20261129033500_both_languages },
  { name: 'Migration20261129042000_first_days', class: Migration20261129042000_first_days },
  { name: 'Migration20261129060000_unit_path_region', class: Migration20261129060000_unit_path_region },
];
