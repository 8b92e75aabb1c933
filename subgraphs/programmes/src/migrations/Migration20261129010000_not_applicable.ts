import { Migration } from '@mikro-orm/migrations';

const table = '"programmes"."criterion_status"';
const name = '"criterion_status_status_check"';

/** A status can say that the set does not judge the unit. */
export class Migration20261129010000_not_applicable extends Migration {
  override name = 'Migration20261129010000_not_applicable';

  override up(): void {
    this.addSql(`alter table ${table} drop constraint ${name};`);
    this.addSql(
      `alter table ${table} add constraint ${name} check ("status" in ('MET', 'BASICALLY_MET', 'NOT_MET', 'NOT_ASSESSED', 'NOT_APPLICABLE'));`,
    );
  }

  override down(): void {
    this.addSql(`alter table ${table} drop constraint ${name};`);
    this.addSql(
      `alter table ${table} add constraint ${name} check ("status" in ('MET', 'BASICALLY_MET', 'NOT_MET', 'NOT_ASSESSED'));`,
    );
  }
}
