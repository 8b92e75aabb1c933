import type { NamedMigration } from '@ntp-graph/kit';
import { Migration20261122000816_tables } from './Migration20261122000816_tables.js';
import { Migration20261122000900_append_only } from './Migration20261122000900_append_only.js';
import { Migration20261122004500_data_versions } from './Migration20261122004500_data_versions.js';
import { Migration20261122011500_latest_observation } from './Migration20261122011500_latest_observation.js';
import { Migration20261122034500_series_breaks } from './Migration20261122034500_series_breaks.js';
import { Migration20261129011000_unit_path_certainty } from './Migration20261129011000_unit_path_certainty.js';
import { Migration20261129020000_unit_path_type } from './Migration20261129020000_unit_path_type.js';
import { Migration20261129033500_both_languages } from './Migration20261129033500_both_languages.js';
import { Migration20261129043000_titles_printed } from './Migration20261129043000_titles_printed.js';
import { Migration20261129060000_unit_path_region } from './Migration20261129060000_unit_path_region.js';
import { Migration20261129061000_changed_at } from './Migration20261129061000_changed_at.js';
import { Migration20261129073000_observation_in_order } from './Migration20261129073000_observation_in_order.js';
import { Migration20261129194500_observation_sources } from './Migration20261129194500_observation_sources.js';

/** Every migration of this subgraph, oldest first. */
export const migrations: readonly NamedMigration[] = [
  { name: 'Migration20261122000816_tables', class: Migration20261122000816_tables },
  { name: 'Migration20261122000900_append_only', class: Migration20261122000900_append_only },
  { name: 'Migration20261122004500_data_versions', class: Migration20261122004500_data_versions },
  { name: 'Migration20261122011500_latest_observation', class: Migration20261122011500_latest_observation },
  { name: 'Migration20261122034500_series_breaks', class: Migration20261122034500_series_breaks },
  { name: 'Migration20261129011000_unit_path_certainty', class: Migration20261129011000_unit_path_certainty },
  { name: 'Migration20261129020000_unit_path_type', class: Migration20261129020000_unit_path_type },
  { name: 'Migration20261129033500_both_languages', class: Migration20261129033500_both_languages },
  { name: 'Migration20261129043000_titles_printed', class: Migration20261129043000_titles_printed },
  { name: 'Migration20261129060000_unit_path_region', class: Migration20261129060000_unit_path_region },
  { name: 'Migration20261129061000_changed_at', class: Migration20261129061000_changed_at },
  {
    name: 'Migration20261129073000_observation_in_order',
    class: Migration20261129073000_observation_in_order,
  },
  {
    name: 'Migration20261129194500_observation_sources',
    class: Migration20261129194500_observation_sources,
  },
];
