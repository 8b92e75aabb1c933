import { versionMigration } from '@ntp-graph/kit/database';

/** Caches compare the versions of these tables: every write to one bumps its version. */
export class Migration20261122004500_data_versions extends versionMigration('finance', [
  'ledger_entry',
  'reported_figure',
  'unit_path',
]) {}
