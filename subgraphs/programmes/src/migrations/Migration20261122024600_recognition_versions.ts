import { versionMigration } from '@ntp-graph/kit/database';

/** The versions of the tables that the migration before this one made. */
export class Migration20261122024600_recognition_versions extends versionMigration('programmes', [
  'activity',
  'activity_figure',
  'commitment',
  'component_area',
  'directive',
  'obstacle',
  'overlap',
  'overlap_fund',
  'programme_succession',
  'progress_report',
  'proposal',
  'registration',
  'registration_stage',
  'reporting_schedule',
  'steering_committee',
  'steering_committee_member',
  'steering_committee_task',
]) {}
