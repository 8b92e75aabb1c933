import type { NamedMigration } from '@ntp-graph/kit';
import { Migration20261121234834_tables } from './Migration20261121234834_tables.js';
import { Migration20261121234900_append_only } from './Migration20261121234900_append_only.js';
import { Migration20261122004500_data_versions } from './Migration20261122004500_data_versions.js';
import { Migration20261122011500_yearly_funding } from './Migration20261122011500_yearly_funding.js';
import { Migration20261122040157_procurement_settlement } from './Migration20261122040157_procurement_settlement.js';
import { Migration20261122040300_procurement_versions } from './Migration20261122040300_procurement_versions.js';
import { Migration20261129010500_transferred } from './Migration20261129010500_transferred.js';
import { Migration20261129011000_unit_path_certainty } from './Migration20261129011000_unit_path_certainty.js';
import { Migration20261129012000_candidate_units } from './Migration20261129012000_candidate_units.js';
import { Migration20261129020000_unit_path_type } from './Migration20261129020000_unit_path_type.js';
import { Migration20261129033500_both_languages } from './Migration20261129033500_both_languages.js';
import { Migration20261129040000_monthly_funding } from './Migration20261129040000_monthly_funding.js';
import { Migration20261129060000_unit_path_region } from './Migration20261129060000_unit_path_region.js';
import { Migration20261129061000_changed_at } from './Migration20261129061000_changed_at.js';
import { Migration20261129062000_population } from './Migration20261129062000_population.js';

/** Every migration of this subgraph, oldest first. */
export const migrations: readonly NamedMigration[] = [
  { name: 'Migration20261121234834_tables', class: Migration20261121234834_tables },
  { name: 'Migration20261121234900_append_only', class: Migration20261121234900_append_only },
  { name: 'Migration20261122004500_data_versions', class: Migration20261122004500_data_versions },
  { name: 'Migration20261122011500_yearly_funding', class: Migration20261122011500_yearly_funding },
  {
    name: 'Migration20261122040157_procurement_settlement',
    class: Migration20261122040157_procurement_settlement,
  },
  {
    name: 'Migration20261122040300_procurement_versions',
    class: Migration20261122040300_procurement_versions,
  },
  { name: 'Migration20261129010500_transferred', class: Migration20261129010500_transferred },
  { name: 'Migration20261129011000_unit_path_certainty', class: Migration20261129011000_unit_path_certainty },
  { name: 'Migration20261129012000_candidate_units', class: Migration20261129012000_candidate_units },
  { name: 'Migration20261129020000_unit_path_type', class: Migration20261129020000_unit_path_type },
  { name: 'Migration20261129033500_both_languages', class: Migration20261129033500_both_languages },
  { name: 'Migration20261129040000_monthly_funding', class: Migration20261129040000_monthly_funding },
  { name: 'Migration20261129060000_unit_path_region', class: Migration20261129060000_unit_path_region },
  { name: 'Migration20261129061000_changed_at', class: Migration20261129061000_changed_at },
  { name: 'Migration20261129062000_population', class: Migration20261129062000_population },
];
