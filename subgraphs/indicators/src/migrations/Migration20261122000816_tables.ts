import { Migration } from '@mikro-orm/migrations';

export class Migration20261122000816_tables extends Migration {
  override name = 'Migration20261122000816_tables';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "indicators";`);
    this.addSql(
      `create table "indicators"."data_set" ("name" text not null, "version" bigint not null default '1', "scale" text null, "seed_number" int null, "loaded_at" timestamptz not null default now(), primary key ("name"));`,
    );
    this.addSql(
      `comment on table "indicators"."data_set" is 'What has been loaded here, and the version that a write bumps.';`,
    );

    this.addSql(
      `create table "indicators"."indicator" ("code" text not null, "name_vi" text not null, "name_en" text not null, "unit" text not null, "value_type" text not null, "direction" text not null, "numerator" text null, "denominator" text null, "multiplier" int not null, "frequency" text not null, "lowest_level" text not null, "definition_source" text not null, "data_owner" text not null, "disaggregations" text[] not null, "sdg" text null, "who_gho" text null, "criteria_refs" text[] not null, "series_break" text null, "confidence" text not null, "note" text null, primary key ("code"));`,
    );
    this.addSql(
      `comment on table "indicators"."indicator" is 'What is measured: definitions of the health indicators (20/2019/TT-BYT and others).';`,
    );

    this.addSql(
      `create table "indicators"."observation" ("id" bigserial primary key, "indicator_code" text not null, "unit_id" text null, "region_id" text null, "area_id" text generated always as (coalesce(unit_id, region_id)) stored not null, "period" text not null, "period_start" date not null, "period_end" date not null, "sex" text not null default 'T', "age" text not null default '_T', "ethnicity" text not null default '_T', "residence" text not null default '_T', "publisher" text not null, "published_on" date null, "value" numeric null, "comparator" text not null, "low" numeric null, "high" numeric null, "status" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null);`,
    );
    this.addSql(
      `comment on table "indicators"."observation" is 'Published figures. Append-only: a revision is a new row with a later published_on.';`,
    );
    this.addSql(
      `create index "observation_best" on "indicators"."observation" (area_id, indicator_code, period_end desc, synthetic, period_start desc, (array_position(array['A', 'P', 'B', 'E', 'F'], status)), published_on desc nulls last, publisher collate "C", id) where sex = 'T' and age = '_T' and ethnicity = '_T' and residence = '_T' and coalesce(value, low, high) is not null;`,
    );
    this.addSql(
      `create index "observation_indicator_code_period_end_id_index" on "indicators"."observation" ("indicator_code", "period_end", "id");`,
    );
    this.addSql(
      `create index "observation_facts" on "indicators"."observation" (indicator_code, period_end, id) where not synthetic;`,
    );
    this.addSql(
      `create unique index "observation_key" on "indicators"."observation" (area_id, indicator_code, period_end desc, period, sex, age, ethnicity, residence, publisher, published_on) nulls not distinct;`,
    );

    this.addSql(
      `create table "indicators"."source" ("id" text not null, "title" text not null, "publisher" text not null, "published_on" date null, "url" text null, "kind" text not null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "indicators"."source" is 'Documents that figures were read in. The other subgraphs know them by id only.';`,
    );

    this.addSql(
      `create table "indicators"."target" ("id" bigserial primary key, "indicator_code" text not null, "unit_id" text null, "region_id" text null, "period" text not null, "period_start" date not null, "period_end" date not null, "value" numeric not null, "comparator" text not null, "assigned_by" text not null, "legal_basis_number" text null, "legal_basis_issued_on" date null, "published_on" date null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null);`,
    );
    this.addSql(
      `comment on table "indicators"."target" is 'Values that an authority has set for an area and a period. Several authorities may set one each.';`,
    );
    this.addSql(
      `create index "target_unit_id_indicator_code_period_end_index" on "indicators"."target" ("unit_id", "indicator_code", "period_end");`,
    );
    this.addSql(
      `create index "target_indicator_code_period_end_id_index" on "indicators"."target" ("indicator_code", "period_end", "id");`,
    );
    this.addSql(`create index "target_period_end_id_index" on "indicators"."target" ("period_end", "id");`);

    this.addSql(
      `create table "indicators"."target_scorecard" ("id" text not null, "unit_id" text not null, "period" text not null, "assigned_by" text not null, "met" int not null, "total" int not null, "wording" text not null, "result" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "indicators"."target_scorecard" is 'How many of an authority’s targets a report counts as met in a year. Not a series.';`,
    );

    this.addSql(
      `create table "indicators"."unit_path" ("unit_id" text not null, "level" text not null, "edition" text null, "code" text not null, "province_id" text null, "district_id" text null, "criteria_region_id" text null, "valid_from" date null, "valid_to" date null, "predecessor_ids" text[] not null, "successor_ids" text[] not null, primary key ("unit_id"));`,
    );
    this.addSql(
      `comment on table "indicators"."unit_path" is 'Copy of geography: where a unit lies, when it was in force, what came before and after it.';`,
    );
    this.addSql(`create index "unit_path_province_id_index" on "indicators"."unit_path" ("province_id");`);
    this.addSql(`create index "unit_path_district_id_index" on "indicators"."unit_path" ("district_id");`);

    this.addSql(
      `alter table "indicators"."observation" add constraint "observation_one_area" check (num_nonnulls(unit_id, region_id) = 1);`,
    );
    this.addSql(
      `alter table "indicators"."observation" add constraint "observation_period" check (period_start <= period_end);`,
    );
    this.addSql(
      `alter table "indicators"."observation" add constraint "observation_range" check ((comparator = 'RANGE') = (low is not null and high is not null));`,
    );
    this.addSql(
      `alter table "indicators"."observation" add constraint "observation_status" check (status = any(array['A','B','D','E','F','I','L','M','N','O','P','Q','U','V']));`,
    );

    this.addSql(
      `alter table "indicators"."target" add constraint "target_one_area" check (num_nonnulls(unit_id, region_id) = 1);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "indicators"."data_set" cascade;`);
    this.addSql(`drop table if exists "indicators"."indicator" cascade;`);
    this.addSql(`drop table if exists "indicators"."observation" cascade;`);
    this.addSql(`drop table if exists "indicators"."source" cascade;`);
    this.addSql(`drop table if exists "indicators"."target" cascade;`);
    this.addSql(`drop table if exists "indicators"."target_scorecard" cascade;`);
    this.addSql(`drop table if exists "indicators"."unit_path" cascade;`);
  }
}
