import { Migration } from '@mikro-orm/migrations';

/** Where words of editors stand in English, by table: the columns that have them in Vietnamese. */
const added: Readonly<Record<string, readonly string[]>> = {
  equipment_proposal: ['note_vi'],
  ledger_entry: ['note_vi'],
  outside_funding: ['funder_vi', 'purpose_vi', 'note_vi'],
  procurement_package: ['note_vi'],
  reported_figure: ['note_vi'],
  settlement_dossier: ['note_vi'],
};

/** What our editors say is kept in both languages. */
export class Migration20261129033500_both_languages extends Migration {
  override name = 'Migration20261129033500_both_languages';

  override up(): void {
    for (const [table, columns] of Object.entries(added)) {
      for (const column of columns)
        this.addSql(`alter table "finance"."${table}" add "${column}" text null;`);
    }
  }

  override down(): void {
    for (const [table, columns] of Object.entries(added)) {
      for (const column of columns) this.addSql(`alter table "finance"."${table}" drop column "${column}";`);
    }
  }
}
