import { Migration } from '@mikro-orm/migrations';

/** Lists below a province read its units of one level, in the order of their codes. */
export class Migration20261128164422_unit_lists extends Migration {
  override up(): void {
    this.addSql('drop index "geography"."administrative_unit_province_id_index";');
    this.addSql(
      'create index "administrative_unit_province_id_level_code_index" on "geography"."administrative_unit" ("province_id", "level", "code");',
    );
  }

  override down(): void {
    this.addSql('drop index "geography"."administrative_unit_province_id_level_code_index";');
    this.addSql(
      'create index "administrative_unit_province_id_index" on "geography"."administrative_unit" ("province_id");',
    );
  }
}
