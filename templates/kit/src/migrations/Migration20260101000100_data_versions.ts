import { versionMigration } from '@ntp-graph/kit/database';

/** Caches compare the version of this table: every write to it bumps it. */
export class Migration20260101000100_data_versions extends versionMigration('__snake__', ['figure']) {}
