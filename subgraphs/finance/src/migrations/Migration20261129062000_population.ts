import { Migration } from '@mikro-orm/migrations';
import { versionTriggers } from '@ntp-graph/kit/database';

const table = '"finance"."population"';

/** Finance keeps a copy of how many people units have, which money per head is divided by. */
export class Migration20261129062000_population extends Migration {
  override name = 'Migration20261129062000_population';

  override up(): void {
    this.addSql(
      `create table ${table} ("id" bigserial primary key, "unit_id" text not null, "year" int not null, "publisher" text not null, "published_on" date null, "people" numeric not null, "synthetic" boolean not null);`,
    );
    this.addSql(
      `comment on table ${table} is 'Copy of the published average population of units, revisions included.';`,
    );
    this.addSql(
      `create unique index "population_key" on ${table} (unit_id, year, publisher, published_on) include (people, synthetic) nulls not distinct;`,
    );
    for (const sql of versionTriggers('finance', ['population'])) this.addSql(sql);
  }

  override down(): void {
    this.addSql(`drop table ${table};`);
  }
}
