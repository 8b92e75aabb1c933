import { Migration } from '@mikro-orm/migrations';

const table = '"indicators"."series_break"';

/** What changed where a series breaks is said in both languages. */
export class Migration20261129031500_break_words extends Migration {
  override name = 'Migration20261129031500_break_words';

  override up(): void {
    this.addSql(`alter table ${table} add "description_vi" text null;`);
    this.addSql(`comment on column ${table}."description_vi" is 'The same in Vietnamese.';`);
  }

  override down(): void {
    this.addSql(`alter table ${table} drop column "description_vi";`);
  }
}
