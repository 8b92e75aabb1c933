import { Migration } from '@mikro-orm/migrations';
import { columnsOfObservation, keepBest } from './Migration20261122011500_latest_observation.js';

/** Where words of editors stand in English, by table: the columns that have them in Vietnamese. */
const added: Readonly<Record<string, readonly string[]>> = {
  indicator: [
    'numerator_vi',
    'denominator_vi',
    'aggregation_note_vi',
    'frequency_vi',
    'data_owner_vi',
    'definition_source_vi',
    'sdg_vi',
    'who_gho_vi',
    'series_break_vi',
    'note_vi',
  ],
  latest_observation: ['note_vi'],
  observation: ['note_vi'],
  series_break: ['description_vi', 'note_vi'],
  target: ['note_vi'],
  target_scorecard: ['note_vi'],
};

function followObservations(columns: readonly string[]): string {
  return `create or replace function indicators.keep_latest_observation() returns trigger language plpgsql
    set work_mem = '256MB' as $$
    begin
      ${keepBest('added', columns)}
      return null;
    end $$;`;
}

/** What our editors say is kept in both languages. */
export class Migration20261129033500_both_languages extends Migration {
  override name = 'Migration20261129033500_both_languages';

  override up(): void {
    for (const [table, columns] of Object.entries(added)) {
      for (const column of columns)
        this.addSql(`alter table "indicators"."${table}" add "${column}" text null;`);
    }
    this.addSql(followObservations([...columnsOfObservation, 'note_vi']));
  }

  override down(): void {
    this.addSql(followObservations(columnsOfObservation));
    for (const [table, columns] of Object.entries(added)) {
      for (const column of columns)
        this.addSql(`alter table "indicators"."${table}" drop column "${column}";`);
    }
  }
}
