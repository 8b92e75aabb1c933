import { Migration } from '@mikro-orm/migrations';

const table = '"indicators"."unit_path"';

/** A path says whether the unit may have ended before its last day. */
export class Migration20261129011000_unit_path_certainty extends Migration {
  override name = 'Migration20261129011000_unit_path_certainty';

  override up(): void {
    this.addSql(`alter table ${table} add "valid_to_certainty" text null;`);
    this.addSql(
      `comment on column ${table}."valid_to_certainty" is 'NOT_LATER_THAN: it may have ended before.';`,
    );
  }

  override down(): void {
    this.addSql(`alter table ${table} drop column "valid_to_certainty";`);
  }
}
