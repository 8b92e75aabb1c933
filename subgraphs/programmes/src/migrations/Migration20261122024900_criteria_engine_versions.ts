import { versionMigration } from '@ntp-graph/kit/database';

/** Caches compare the versions of these tables too. */
export class Migration20261122024900_criteria_engine_versions extends versionMigration('programmes', [
  'commune_group',
  'evidence',
  'passing_rule',
]) {}
