import { Migration } from '@mikro-orm/migrations';

export class Migration20261121233406_tables extends Migration {
  override name = 'Migration20261121233406_tables';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "geography";`);
    this.addSql(
      `create table "geography"."administrative_unit" ("id" text not null, "edition" text null, "code" text not null, "level" text not null, "parent_id" text null, "province_id" text null, "district_id" text null, "region_id" text null, "criteria_region_id" text null, "name" text not null, "name_en" text not null, "full_name" text not null, "folded_name" text generated always as (geography.fold(name)) stored not null, "folded_full_name" text generated always as (geography.fold(full_name)) stored not null, "type" text not null, "iso_code" text null, "valid_from" date null, "valid_from_certainty" text null, "valid_to" date null, "valid_to_certainty" text null, "legal_bases" text[] not null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "geography"."administrative_unit" is 'Units of both editions of the code list: 124/2004/QĐ-TTg as amended, and 19/2025/QĐ-TTg.';`,
    );
    this.addSql(
      `create index "administrative_unit_parent_id_index" on "geography"."administrative_unit" ("parent_id");`,
    );
    this.addSql(
      `create index "administrative_unit_province_id_index" on "geography"."administrative_unit" ("province_id");`,
    );
    this.addSql(
      `create index "administrative_unit_district_id_index" on "geography"."administrative_unit" ("district_id");`,
    );
    this.addSql(
      `create index "administrative_unit_code_level_index" on "geography"."administrative_unit" ("code", "level");`,
    );
    this.addSql(
      `create index "administrative_unit_level_code_index" on "geography"."administrative_unit" ("level", "code");`,
    );
    this.addSql(
      `create index "administrative_unit_folded_full_name_trigram" on "geography"."administrative_unit" using gin (folded_full_name public.gin_trgm_ops);`,
    );

    this.addSql(
      `create table "geography"."data_set" ("name" text not null, "version" bigint not null default '1', "scale" text null, "seed_number" int null, "loaded_at" timestamptz not null default now(), primary key ("name"));`,
    );
    this.addSql(
      `comment on table "geography"."data_set" is 'What has been loaded here, and the version that a write bumps.';`,
    );

    this.addSql(
      `create table "geography"."region" ("id" text not null, "scheme" text not null, "code" text not null, "name" text not null, "name_en" text not null, "legal_basis" text not null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "geography"."region" is 'Regions of three schemes: the planning regions of each edition, and those of the NTM criteria.';`,
    );

    this.addSql(
      `create table "geography"."unit_path" ("unit_id" text not null, "level" text not null, "edition" text null, "code" text not null, "province_id" text null, "district_id" text null, "criteria_region_id" text null, "valid_from" date null, "valid_to" date null, "predecessor_ids" text[] not null, "successor_ids" text[] not null, primary key ("unit_id"));`,
    );
    this.addSql(
      `comment on table "geography"."unit_path" is 'Copy of geography: where a unit lies, when it was in force, what came before and after it.';`,
    );
    this.addSql(`create index "unit_path_province_id_index" on "geography"."unit_path" ("province_id");`);
    this.addSql(`create index "unit_path_district_id_index" on "geography"."unit_path" ("district_id");`);

    this.addSql(
      `create table "geography"."unit_succession" ("predecessor_id" text not null, "successor_id" text not null, "relation" text not null, "effective_on" date null, "legal_basis" text null, "confidence" text not null, "note" text null, primary key ("predecessor_id", "successor_id"));`,
    );
    this.addSql(
      `comment on table "geography"."unit_succession" is 'Which unit took over which: one edge per predecessor and successor.';`,
    );
    this.addSql(
      `create index "unit_succession_successor_id_index" on "geography"."unit_succession" ("successor_id");`,
    );

    this.addSql(
      `create table "geography"."unit_type_period" ("id" bigserial primary key, "unit_id" text not null, "type" text not null, "full_name" text not null, "valid_from" date null, "valid_to" date null, "legal_basis" text null, "confidence" text not null);`,
    );
    this.addSql(
      `comment on table "geography"."unit_type_period" is 'Type and full name over time, of the units whose type changed within an edition.';`,
    );
    this.addSql(
      `create index "unit_type_period_unit_id_index" on "geography"."unit_type_period" ("unit_id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "geography"."administrative_unit" cascade;`);
    this.addSql(`drop table if exists "geography"."data_set" cascade;`);
    this.addSql(`drop table if exists "geography"."region" cascade;`);
    this.addSql(`drop table if exists "geography"."unit_path" cascade;`);
    this.addSql(`drop table if exists "geography"."unit_succession" cascade;`);
    this.addSql(`drop table if exists "geography"."unit_type_period" cascade;`);
  }
}
