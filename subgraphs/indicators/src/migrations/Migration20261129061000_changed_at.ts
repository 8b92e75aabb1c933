import { Migration } from '@mikro-orm/migrations';

const table = '"indicators"."observation"';

/** An observation says when it was entered here, so that what changed since can be asked for. */
export class Migration20261129061000_changed_at extends Migration {
  override name = 'Migration20261129061000_changed_at';

  override up(): void {
    this.addSql(`alter table ${table} add "changed_at" timestamptz not null default now();`);
    this.addSql(`comment on column ${table}."changed_at" is 'When the row was written here.';`);
    this.addSql(`create index "observation_changed_at" on ${table} using brin (changed_at);`);
  }

  override down(): void {
    this.addSql(`alter table ${table} drop column "changed_at";`);
  }
}
