import { Migration } from '@mikro-orm/migrations';

const table = '"finance"."reported_figure"';

/** A figure of a document that names no place has a candidate for it. */
export class Migration20261129012000_candidate_units extends Migration {
  override name = 'Migration20261129012000_candidate_units';

  override up(): void {
    this.addSql(`alter table ${table} add "candidate_unit_id" text null;`);
    this.addSql(
      `comment on column ${table}."candidate_unit_id" is 'Where it is guessed to be, when it names no place.';`,
    );
    this.addSql(`alter table ${table} alter column "unit_id" drop not null;`);
  }

  override down(): void {
    this.addSql(`alter table ${table} alter column "unit_id" set not null;`);
    this.addSql(`alter table ${table} drop column "candidate_unit_id";`);
  }
}
