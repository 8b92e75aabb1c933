import { versionMigration } from '@ntp-graph/kit/database';

/** Caches compare the versions of these tables: every write to one bumps its version. */
export class Migration20261122004500_data_versions extends versionMigration('geography', [
  'administrative_unit',
  'region',
  'unit_path',
  'unit_succession',
  'unit_type_period',
]) {}
