import { Migration } from '@mikro-orm/migrations';

const table = '"programmes"."criterion_status"';

/** A status says when it was last written, so that what changed since can be asked for. */
export class Migration20261129061000_changed_at extends Migration {
  override name = 'Migration20261129061000_changed_at';

  override up(): void {
    this.addSql(`alter table ${table} add "changed_at" timestamptz not null default now();`);
    this.addSql(`comment on column ${table}."changed_at" is 'When the row was last written here.';`);
    this.addSql(`create index "criterion_status_changed_at" on ${table} using brin (changed_at);`);
    this.addSql(
      `create function "programmes"."criterion_status_changed"() returns trigger language plpgsql as $$
      begin new.changed_at = now(); return new; end $$;`,
    );
    this.addSql(
      `create trigger criterion_status_changed before update on ${table} for each row execute function "programmes"."criterion_status_changed"();`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger criterion_status_changed on ${table};`);
    this.addSql(`drop function "programmes"."criterion_status_changed"();`);
    this.addSql(`alter table ${table} drop column "changed_at";`);
  }
}
