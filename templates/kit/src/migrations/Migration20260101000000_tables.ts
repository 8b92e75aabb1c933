import { Migration } from '@mikro-orm/migrations';

export class Migration20260101000000_tables extends Migration {
  override name = 'Migration20260101000000_tables';

  override up(): void {
    this.addSql(`create schema if not exists "__snake__";`);
    this.addSql(
      `create table "__snake__"."data_set" ("name" text not null, "version" bigint not null default '1', "scale" text null, "seed_number" int null, "loaded_at" timestamptz not null default now(), primary key ("name"));`,
    );
    this.addSql(
      `comment on table "__snake__"."data_set" is 'What has been loaded here, and the version that a write bumps.';`,
    );
    this.addSql(
      `create table "__snake__"."figure" ("unit_id" text not null, "year" int not null, "count" int not null, primary key ("unit_id", "year"));`,
    );
    this.addSql(`comment on table "__snake__"."figure" is 'What was counted in a unit in a year.';`);
  }
}
