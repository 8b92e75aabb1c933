import { versionMigration } from '@ntp-graph/kit/database';

/** Caches compare the versions of these tables: every write to one bumps its version. */
export class Migration20261122011300_data_versions extends versionMigration('programmes', [
  'component',
  'criteria_set',
  'criteria_set_version',
  'criterion',
  'criterion_status',
  'criterion_threshold',
  'programme',
  'programme_budget',
  'programme_lead_agency',
  'programme_legal_basis',
  'statement',
  'unit_path',
]) {}
