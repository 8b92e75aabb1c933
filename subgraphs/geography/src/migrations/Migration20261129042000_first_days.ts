import { Migration } from '@mikro-orm/migrations';
import { dropVersionTriggers, versionTriggers } from '@ntp-graph/kit/database';

/** Our lists say from which day on they are complete. */
export class Migration20261129042000_first_days extends Migration {
  override name = 'Migration20261129042000_first_days';

  override up(): void {
    this.addSql(
      `create table "geography"."first_day" ("level" text not null, "day" date not null, "legal_basis" text null, "source" text not null, "confidence" text not null, primary key ("level"));`,
    );
    this.addSql(
      `comment on table "geography"."first_day" is 'The day from which our lists of the units of a level are complete.';`,
    );
    for (const sql of versionTriggers('geography', ['first_day'])) this.addSql(sql);
  }

  override down(): void {
    for (const sql of dropVersionTriggers('geography', ['first_day'])) this.addSql(sql);
    this.addSql('drop table "geography"."first_day";');
  }
}
