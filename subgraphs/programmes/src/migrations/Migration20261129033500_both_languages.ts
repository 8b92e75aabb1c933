import { Migration } from '@mikro-orm/migrations';

/** Where words of editors stand in English, by table: the columns that have them in Vietnamese. */
const added: Readonly<Record<string, readonly string[]>> = {
  activity: ['other_fund_vi', 'note_vi'],
  activity_figure: ['unit_of_measure_vi', 'note_vi'],
  commitment: ['note_vi'],
  commune_group: ['note_vi'],
  component: ['health_lead_vi', 'note_vi'],
  component_area: ['note_vi'],
  criteria_set: ['note_vi'],
  criteria_set_version: ['note_vi'],
  criterion: ['note_vi'],
  criterion_status: ['note_vi'],
  criterion_threshold: ['note_vi'],
  directive: ['issued_by_vi', 'note_vi'],
  evidence: ['note_vi'],
  obstacle: ['note_vi'],
  overlap: ['note_vi'],
  overlap_fund: ['other_fund_vi', 'note_vi'],
  passing_rule: ['note_vi'],
  programme: ['note_vi'],
  programme_budget: ['note_vi'],
  programme_succession: ['note_vi'],
  progress_report: ['note_vi'],
  proposal: ['note_vi'],
  registration: ['note_vi'],
  registration_stage: ['note_vi'],
  reporting_schedule: ['note_vi'],
  statement: ['subject_vi', 'unit_vi', 'note_vi'],
  steering_committee: ['note_vi'],
  steering_committee_member: ['note_vi'],
  steering_committee_task: ['note_vi'],
};

/** What our editors say is kept in both languages. */
export class Migration20261129033500_both_languages extends Migration {
  override name = 'Migration20261129033500_both_languages';

  override up(): void {
    for (const [table, columns] of Object.entries(added)) {
      for (const column of columns)
        this.addSql(`alter table "programmes"."${table}" add "${column}" text null;`);
    }
    this.addSql(`comment on column "programmes"."directive"."issued_by" is null;`);
    this.addSql(`comment on column "programmes"."statement"."subject_vi" is 'The same in Vietnamese.';`);
    this.addSql(`comment on column "programmes"."statement"."unit_vi" is 'The same in Vietnamese.';`);
    this.addSql(`comment on column "programmes"."statement"."unit" is 'Unit of measure, in English.';`);
  }

  override down(): void {
    this.addSql(`comment on column "programmes"."directive"."issued_by" is 'In Vietnamese.';`);
    this.addSql(`comment on column "programmes"."statement"."unit" is 'Unit of measure.';`);
    for (const [table, columns] of Object.entries(added)) {
      for (const column of columns)
        this.addSql(`alter table "programmes"."${table}" drop column "${column}";`);
    }
  }
}
