import { Migration } from '@mikro-orm/migrations';

const table = '"geography"."unit_path"';

/** A path says the planning region of the unit, by which figures are grouped. */
export class Migration20261129060000_unit_path_region extends Migration {
  override name = 'Migration20261129060000_unit_path_region';

  override up(): void {
    this.addSql(`alter table ${table} add "region_id" text null;`);
    this.addSql(`comment on column ${table}."region_id" is 'Its planning region, of its own edition.';`);
  }

  override down(): void {
    this.addSql(`alter table ${table} drop column "region_id";`);
  }
}
