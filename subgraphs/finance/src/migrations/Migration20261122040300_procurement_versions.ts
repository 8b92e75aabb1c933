import { versionMigration } from '@ntp-graph/kit/database';

/** Caches compare the versions of these tables too. */
export class Migration20261122040300_procurement_versions extends versionMigration('finance', [
  'procurement_package',
  'procurement_milestone',
  'settlement_dossier',
  'equipment_proposal',
  'outside_funding',
]) {}
