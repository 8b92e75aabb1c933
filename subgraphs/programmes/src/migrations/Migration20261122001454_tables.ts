import { Migration } from '@mikro-orm/migrations';

export class Migration20261122001454_tables extends Migration {
  override name = 'Migration20261122001454_tables';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "programmes";`);
    this.addSql(
      `create table "programmes"."component" ("code" text not null, "programme_code" text not null, "parent_code" text null, "kind" text not null, "number" text not null, "name_vi" text not null, "name_en" text not null, "health_sector" text not null, "health_lead" text null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("code"));`,
    );
    this.addSql(
      `comment on table "programmes"."component" is 'Contents, projects, sub-projects and other parts of programmes.';`,
    );
    this.addSql(
      `create index "component_programme_code_index" on "programmes"."component" ("programme_code");`,
    );

    this.addSql(
      `create table "programmes"."criteria_set" ("code" text not null, "name_vi" text not null, "name_en" text not null, "level" text not null, "legal_basis_number" text not null, "legal_basis_issued_on" date null, "variation" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("code"));`,
    );
    this.addSql(
      `comment on table "programmes"."criteria_set" is 'Sets of criteria that units are judged by.';`,
    );
    this.addSql(
      `create index "criteria_set_legal_basis_number_index" on "programmes"."criteria_set" ("legal_basis_number");`,
    );

    this.addSql(
      `create table "programmes"."criteria_set_version" ("criteria_set_code" text not null, "valid_from" date not null, "valid_to" date null, "legal_basis_number" text not null, "legal_basis_issued_on" date null, "note" text null, "confidence" text not null, primary key ("criteria_set_code", "valid_from"));`,
    );
    this.addSql(
      `comment on table "programmes"."criteria_set_version" is 'Wordings of a set of criteria, each with the days it was in force.';`,
    );

    this.addSql(
      `create table "programmes"."criterion" ("id" text not null, "criteria_set_code" text not null, "number" text not null, "parent_number" text null, "position" int not null, "name_vi" text not null, "name_en" text not null, "unit" text not null, "comparator" text not null, "general_threshold" numeric null, "health_related" text not null, "linked_indicator_code" text null, "nested_set_code" text null, "applies_to_each_sex" boolean not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "programmes"."criterion" is 'Criteria of the sets and what they consist of. A number means another thing in another set.';`,
    );
    this.addSql(`comment on column "programmes"."criterion"."id" is '\`set/number\`.';`);
    this.addSql(
      `comment on column "programmes"."criterion"."position" is 'Place in the set, sub-criteria right after their criterion.';`,
    );
    this.addSql(`comment on column "programmes"."criterion"."general_threshold" is '1 for "pass".';`);
    this.addSql(
      `alter table "programmes"."criterion" add constraint "criterion_criteria_set_code_number_unique" unique ("criteria_set_code", "number");`,
    );

    this.addSql(
      `create table "programmes"."criterion_status" ("unit_id" text not null, "year" int not null, "criterion_id" text not null, "status" text not null, "value" numeric null, "value_male" numeric null, "value_female" numeric null, "assessed_on" date null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("unit_id", "year", "criterion_id"));`,
    );
    this.addSql(
      `comment on table "programmes"."criterion_status" is 'How units stand against criteria, one row per unit, criterion and year of assessment.';`,
    );
    this.addSql(
      `comment on column "programmes"."criterion_status"."assessed_on" is 'Can lie in a later year than the year assessed.';`,
    );
    this.addSql(
      `create index "criterion_status_criterion_id_year" on "programmes"."criterion_status" ("criterion_id", "year") include ("unit_id", "status", "synthetic");`,
    );

    this.addSql(
      `create table "programmes"."criterion_threshold" ("criterion_id" text not null, "area" text not null, "value" numeric null, "confidence" text not null, "note" text null, primary key ("criterion_id", "area"));`,
    );
    this.addSql(
      `comment on table "programmes"."criterion_threshold" is 'Thresholds that vary by region. A null value: it varies, and the value of this region is not verified.';`,
    );
    this.addSql(
      `comment on column "programmes"."criterion_threshold"."area" is 'Id of a criteria region, e.g. NTM:DBSH.';`,
    );

    this.addSql(
      `create table "programmes"."data_set" ("name" text not null, "version" bigint not null default '1', "scale" text null, "seed_number" int null, "loaded_at" timestamptz not null default now(), primary key ("name"));`,
    );
    this.addSql(
      `comment on table "programmes"."data_set" is 'What has been loaded here, and the version that a write bumps.';`,
    );

    this.addSql(
      `create table "programmes"."programme" ("code" text not null, "name_vi" text not null, "name_en" text not null, "period_start" int not null, "period_end" int not null, "phase_start" int not null, "phase_end" int not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("code"));`,
    );
    this.addSql(`comment on table "programmes"."programme" is 'National Target Programmes.';`);

    this.addSql(
      `create table "programmes"."programme_budget" ("programme_code" text not null, "period_start" int not null, "period_end" int not null, "total" bigint null, "total_is_minimum" boolean not null, "central" bigint null, "central_investment" bigint null, "central_recurrent" bigint null, "local" bigint null, "credit" bigint null, "other" bigint null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("programme_code", "period_start"));`,
    );
    this.addSql(
      `comment on table "programmes"."programme_budget" is 'Budgets of programmes by source, in whole đồng, as the resolution or decision states them.';`,
    );

    this.addSql(
      `create table "programmes"."programme_lead_agency" ("programme_code" text not null, "name" text not null, "name_en" text not null, "from_on" date null, "to_on" date null, "confidence" text not null, primary key ("programme_code", "name"));`,
    );
    this.addSql(
      `comment on table "programmes"."programme_lead_agency" is 'Which ministry is in charge of a programme, and when.';`,
    );

    this.addSql(
      `create table "programmes"."programme_legal_basis" ("programme_code" text not null, "number" text not null, "kind" text not null, "issued_on" date null, "issued_by" text null, "confidence" text not null, primary key ("programme_code", "number"));`,
    );
    this.addSql(
      `comment on table "programmes"."programme_legal_basis" is 'Documents that found, fund and guide a programme.';`,
    );

    this.addSql(
      `create table "programmes"."statement" ("id" text not null, "document_source_id" text not null, "kind" text not null, "subject" text not null, "topic" text not null, "place" text not null, "unit_id" text null, "candidate_unit_id" text null, "occurred_on" date null, "period" text null, "value" numeric null, "value_text" text null, "low" numeric null, "high" numeric null, "unit" text null, "comparator" text null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "programmes"."statement" is 'What the documents state, one row per fact, exactly as stated.';`,
    );
    this.addSql(`comment on column "programmes"."statement"."id" is 'Document and number, e.g. S000-05.';`);
    this.addSql(`comment on column "programmes"."statement"."subject" is 'Summary in English.';`);
    this.addSql(
      `comment on column "programmes"."statement"."topic" is 'The subgraph whose matter it is, in small letters.';`,
    );
    this.addSql(`comment on column "programmes"."statement"."place" is 'As printed.';`);
    this.addSql(
      `comment on column "programmes"."statement"."candidate_unit_id" is 'A guess at an unnamed place; never to be read as a fact of it.';`,
    );
    this.addSql(`comment on column "programmes"."statement"."unit" is 'Unit of measure.';`);
    this.addSql(`create index "statement_unit_id_index" on "programmes"."statement" ("unit_id");`);

    this.addSql(
      `create table "programmes"."unit_path" ("unit_id" text not null, "level" text not null, "edition" text null, "code" text not null, "province_id" text null, "district_id" text null, "criteria_region_id" text null, "valid_from" date null, "valid_to" date null, "predecessor_ids" text[] not null, "successor_ids" text[] not null, primary key ("unit_id"));`,
    );
    this.addSql(
      `comment on table "programmes"."unit_path" is 'Copy of geography: where a unit lies, when it was in force, what came before and after it.';`,
    );
    this.addSql(`create index "unit_path_province_id_index" on "programmes"."unit_path" ("province_id");`);
    this.addSql(`create index "unit_path_district_id_index" on "programmes"."unit_path" ("district_id");`);

    this.addSql(
      `alter table "programmes"."component" add constraint "component_kind_check" check ("kind" in ('CONTENT', 'SPECIAL_PROGRAMME', 'PROJECT', 'SUBPROJECT', 'PROJECT_CONTENT', 'COMPONENT'));`,
    );
    this.addSql(
      `alter table "programmes"."component" add constraint "component_health_sector_check" check ("health_sector" in ('YES', 'PARTIAL', 'NO'));`,
    );

    this.addSql(
      `alter table "programmes"."criteria_set" add constraint "criteria_set_level_check" check ("level" in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'));`,
    );
    this.addSql(
      `alter table "programmes"."criteria_set" add constraint "criteria_set_variation_check" check ("variation" in ('REGION', 'COMMUNE_GROUP', 'NONE'));`,
    );

    this.addSql(
      `alter table "programmes"."criterion" add constraint "criterion_comparator_check" check ("comparator" in ('EQ', 'GT', 'GTE', 'LT', 'LTE', 'RANGE', 'ALL'));`,
    );
    this.addSql(
      `alter table "programmes"."criterion" add constraint "criterion_health_related_check" check ("health_related" in ('YES', 'PARTIAL', 'NO'));`,
    );

    this.addSql(
      `alter table "programmes"."criterion_status" add constraint "criterion_status_status_check" check ("status" in ('MET', 'BASICALLY_MET', 'NOT_MET', 'NOT_ASSESSED'));`,
    );

    this.addSql(
      `alter table "programmes"."programme_legal_basis" add constraint "programme_legal_basis_kind_check" check ("kind" in ('LAW', 'RESOLUTION', 'DECREE', 'DECISION', 'CIRCULAR', 'PLAN', 'GUIDANCE'));`,
    );

    this.addSql(
      `alter table "programmes"."statement" add constraint "statement_kind_check" check ("kind" in ('EVENT', 'ACTOR', 'STATEMENT', 'OBSTACLE', 'PROPOSAL', 'DIRECTIVE', 'PLAN', 'PROCESS', 'LEGAL', 'COMMITMENT', 'REGISTRATION', 'OBSERVATION', 'TARGET_RESULT'));`,
    );
    this.addSql(
      `alter table "programmes"."statement" add constraint "statement_comparator_check" check ("comparator" in ('EQ', 'GT', 'GTE', 'LT', 'LTE', 'RANGE', 'ALL'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "programmes"."component" cascade;`);
    this.addSql(`drop table if exists "programmes"."criteria_set" cascade;`);
    this.addSql(`drop table if exists "programmes"."criteria_set_version" cascade;`);
    this.addSql(`drop table if exists "programmes"."criterion" cascade;`);
    this.addSql(`drop table if exists "programmes"."criterion_status" cascade;`);
    this.addSql(`drop table if exists "programmes"."criterion_threshold" cascade;`);
    this.addSql(`drop table if exists "programmes"."data_set" cascade;`);
    this.addSql(`drop table if exists "programmes"."programme" cascade;`);
    this.addSql(`drop table if exists "programmes"."programme_budget" cascade;`);
    this.addSql(`drop table if exists "programmes"."programme_lead_agency" cascade;`);
    this.addSql(`drop table if exists "programmes"."programme_legal_basis" cascade;`);
    this.addSql(`drop table if exists "programmes"."statement" cascade;`);
    this.addSql(`drop table if exists "programmes"."unit_path" cascade;`);
  }
}
