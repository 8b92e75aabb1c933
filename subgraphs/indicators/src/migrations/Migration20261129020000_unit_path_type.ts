import { Migration } from '@mikro-orm/migrations';

const table = '"indicators"."unit_path"';

/** A path says the legal type of the unit. */
export class Migration20261129020000_unit_path_type extends Migration {
  override name = 'Migration20261129020000_unit_path_type';

  override up(): void {
    this.addSql(
      `alter table ${table} add "unit_type" text null, add "type_since" date null, add "type_before" text null;`,
    );
    this.addSql(
      `comment on column ${table}."unit_type" is 'Its legal type, e.g. WARD, on its last day or today.';`,
    );
    this.addSql(
      `comment on column ${table}."type_since" is 'The day on which it got that type; null where it always had it.';`,
    );
    this.addSql(`comment on column ${table}."type_before" is 'Its type until then.';`);
  }

  override down(): void {
    this.addSql(
      `alter table ${table} drop column "unit_type", drop column "type_since", drop column "type_before";`,
    );
  }
}
