import type { NamedMigration } from '@ntp-graph/kit';
import { Migration20261122001454_tables } from './Migration20261122001454_tables.js';
import { Migration20261122011300_data_versions } from './Migration20261122011300_data_versions.js';
import { Migration20261122024545_recognition } from './Migration20261122024545_recognition.js';
import { Migration20261122024600_recognition_versions } from './Migration20261122024600_recognition_versions.js';
import { Migration20261122024700_legal_stages } from './Migration20261122024700_legal_stages.js';
import { Migration20261122024833_criteria_engine } from './Migration20261122024833_criteria_engine.js';
import { Migration20261122024900_criteria_engine_versions } from './Migration20261122024900_criteria_engine_versions.js';
import { Migration20261129010000_not_applicable } from './Migration20261129010000_not_applicable.js';
import { Migration20261129011000_unit_path_certainty } from './Migration20261129011000_unit_path_certainty.js';
import { Migration20261129020000_unit_path_type } from './Migration20261129020000_unit_path_type.js';
import { Migration20261129033500_both_languages } from './Migration20261129033500_both_languages.js';
import { Migration20261129060000_unit_path_region } from './Migration20261129060000_unit_path_region.js';
import { Migration20261129061000_changed_at } from './Migration20261129061000_changed_at.js';

/** Every migration of this subgraph, oldest first. */
export const migrations: readonly NamedMigration[] = [
  { name: 'Migration20261122001454_tables', class: Migration20261122001454_tables },
  { name: 'Migration20261122011300_data_versions', class: Migration20261122011300_data_versions },
  { name: 'Migration20261122024545_recognition', class: Migration20261122024545_recognition },
  {
    name: 'Migration20261122024600_recognition_versions',
    class: Migration20261122024600_recognition_versions,
  },
  { name: 'Migration20261122024700_legal_stages', class: Migration20261122024700_legal_stages },
  { name: 'Migration20261122024833_criteria_engine', class: Migration20261122024833_criteria_engine },
  {
    name: 'Migration20261122024900_criteria_engine_versions',
    class: Migration20261122024900_criteria_engine_versions,
  },
  { name: 'Migration20261129010000_not_applicable', class: Migration20261129010000_not_applicable },
  { name: 'Migration20261129011000_unit_path_certainty', class: Migration20261129011000_unit_path_certainty },
  { name: 'Migration20261129020000_unit_path_type', class: Migration20261129020000_unit_path_type },
  { name: 'Migration20261129033500_both_languages', class: Migration20261129033500_both_languages },
  { name: 'Migration20261129060000_unit_path_region', class: Migration20261129060000_unit_path_region },
  { name: 'Migration20261129061000_changed_at', class: Migration20261129061000_changed_at },
];
