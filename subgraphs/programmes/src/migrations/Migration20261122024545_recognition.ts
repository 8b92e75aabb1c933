import { Migration } from '@mikro-orm/migrations';

export class Migration20261122024545_recognition extends Migration {
  override name = 'Migration20261122024545_recognition';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "programmes"."activity" ("code" text not null, "name_vi" text not null, "name_en" text not null, "programme_code" text null, "component_code" text null, "other_fund" text null, "unit_id" text not null, "statement_id" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("code"));`,
    );
    this.addSql(
      `comment on table "programmes"."activity" is 'What is done under the programmes or beside them.';`,
    );
    this.addSql(
      `comment on column "programmes"."activity"."other_fund" is 'Who pays when no National Target Programme does.';`,
    );

    this.addSql(
      `create table "programmes"."activity_figure" ("activity_code" text not null, "sequence" int not null, "status" text not null, "quantity" numeric not null, "unit_of_measure" text not null, "period" text null, "statement_id" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("activity_code", "sequence"));`,
    );
    this.addSql(
      `comment on table "programmes"."activity_figure" is 'Counts of an activity, planned or actual. They are separate counts: none is the share of another.';`,
    );

    this.addSql(
      `create table "programmes"."commitment" ("registration_id" text not null, "sequence" int not null, "parties" text[] not null, "signed_on" date null, "due_on" date null, "statement_id" text null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("registration_id", "sequence"));`,
    );
    this.addSql(
      `comment on table "programmes"."commitment" is 'Commitments that were signed for a registration.';`,
    );
    this.addSql(`comment on column "programmes"."commitment"."parties" is 'Who signed, in Vietnamese.';`);

    this.addSql(
      `create table "programmes"."steering_committee_member" ("committee_code" text not null, "name" text not null, "position_vi" text not null, "position_en" text not null, "role_vi" text not null, "role_en" text not null, "statement_id" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("committee_code", "name"));`,
    );
    this.addSql(
      `comment on table "programmes"."steering_committee_member" is 'Members that a document names.';`,
    );

    this.addSql(
      `create table "programmes"."steering_committee_task" ("committee_code" text not null, "sequence" int not null, "description_vi" text not null, "description_en" text not null, "assigned_on" date not null, "directive_id" text null, "statement_id" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("committee_code", "sequence"));`,
    );
    this.addSql(
      `comment on table "programmes"."steering_committee_task" is 'Tasks that a committee was given.';`,
    );
    this.addSql(
      `comment on column "programmes"."steering_committee_task"."directive_id" is 'The directive that assigns it.';`,
    );

    this.addSql(
      `create table "programmes"."component_area" ("unit_id" text not null, "component_code" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("unit_id", "component_code"));`,
    );
    this.addSql(
      `comment on table "programmes"."component_area" is 'Where components are carried out, one row per unit and component.';`,
    );

    this.addSql(
      `create table "programmes"."directive" ("id" text not null, "description_vi" text not null, "description_en" text not null, "issued_by" text null, "unit_id" text null, "candidate_unit_id" text null, "issued_on" date not null, "obstacle_ids" text[] not null, "proposal_ids" text[] not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "programmes"."directive" is 'What was ordered (chỉ đạo), by whom, and the obstacles and proposals that it answers.';`,
    );
    this.addSql(`comment on column "programmes"."directive"."id" is 'Id of the statement.';`);
    this.addSql(`comment on column "programmes"."directive"."issued_by" is 'In Vietnamese.';`);
    this.addSql(`create index "directive_unit_id_index" on "programmes"."directive" ("unit_id");`);

    this.addSql(
      `create table "programmes"."obstacle" ("id" text not null, "category" text not null, "description_vi" text not null, "description_en" text not null, "unit_id" text null, "candidate_unit_id" text null, "programme_code" text null, "component_code" text null, "criterion_id" text null, "raised_on" date not null, "resolved_on" date null, "statement_id" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "programmes"."obstacle" is 'Difficulties that were raised, one row per statement and category.';`,
    );
    this.addSql(
      `comment on column "programmes"."obstacle"."id" is 'Statement and category, e.g. S001-05/DISBURSEMENT.';`,
    );
    this.addSql(
      `comment on column "programmes"."obstacle"."candidate_unit_id" is 'A guess at an unnamed place; never to be read as a fact of it.';`,
    );
    this.addSql(`create index "obstacle_unit_id_index" on "programmes"."obstacle" ("unit_id");`);

    this.addSql(
      `create table "programmes"."overlap" ("code" text not null, "object_vi" text not null, "object_en" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("code"));`,
    );
    this.addSql(
      `comment on table "programmes"."overlap" is 'Kinds of object that components of different programmes fund in the same places.';`,
    );

    this.addSql(
      `create table "programmes"."overlap_fund" ("overlap_code" text not null, "sequence" int not null, "component_code" text null, "other_fund" text null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("overlap_code", "sequence"));`,
    );
    this.addSql(
      `comment on table "programmes"."overlap_fund" is 'What funds the object of an overlap: a component, or money outside the programmes.';`,
    );
    this.addSql(
      `comment on column "programmes"."overlap_fund"."other_fund" is 'Name of a source of money that is no National Target Programme.';`,
    );
    this.addSql(
      `create index "overlap_fund_component_code_index" on "programmes"."overlap_fund" ("component_code");`,
    );

    this.addSql(
      `create table "programmes"."programme_succession" ("id" text not null, "predecessor_code" text not null, "predecessor_component_code" text null, "successor_code" text not null, "successor_component_code" text null, "relation" text not null, "effective_on" date not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "programmes"."programme_succession" is 'What takes a programme or a component over.';`,
    );
    this.addSql(
      `comment on column "programmes"."programme_succession"."id" is 'Codes of what is taken over and of what takes over, e.g. NTM>NTP-INT.';`,
    );
    this.addSql(
      `comment on column "programmes"."programme_succession"."predecessor_code" is 'Programme taken over, or whose component is.';`,
    );

    this.addSql(
      `create table "programmes"."progress_report" ("id" text not null, "schedule_code" text not null, "unit_id" text not null, "recipient_unit_id" text not null, "period" text not null, "due_on" date not null, "submitted_on" date null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "programmes"."progress_report" is 'Progress reports that are owed, one row per schedule, unit and period, submitted or not.';`,
    );
    this.addSql(
      `comment on column "programmes"."progress_report"."id" is 'Schedule, unit and period, e.g. NTM-STATION-WEEKLY/2004:09307/2024-W05.';`,
    );
    this.addSql(
      `comment on column "programmes"."progress_report"."recipient_unit_id" is 'The district or province whose body it is owed to.';`,
    );
    this.addSql(
      `create index "progress_report_due_on" on "programmes"."progress_report" ("due_on") include ("submitted_on", "unit_id", "schedule_code");`,
    );
    this.addSql(
      `create index "progress_report_unit_id_due_on" on "programmes"."progress_report" ("unit_id", "due_on");`,
    );

    this.addSql(
      `create table "programmes"."proposal" ("id" text not null, "description_vi" text not null, "description_en" text not null, "unit_id" text null, "candidate_unit_id" text null, "proposed_on" date not null, "obstacle_ids" text[] not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "programmes"."proposal" is 'What was proposed (đề xuất), and the obstacles that it answers.';`,
    );
    this.addSql(`comment on column "programmes"."proposal"."id" is 'Id of the statement.';`);
    this.addSql(`create index "proposal_unit_id_index" on "programmes"."proposal" ("unit_id");`);

    this.addSql(
      `create table "programmes"."registration_stage" ("registration_id" text not null, "sequence" int not null, "stage" text not null, "reached_on" date null, "reported_on" date null, "actor" text null, "statement_id" text null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("registration_id", "sequence"));`,
    );
    this.addSql(
      `comment on table "programmes"."registration_stage" is 'The stages that registrations reached, in order. Rows are only ever added.';`,
    );
    this.addSql(
      `comment on column "programmes"."registration_stage"."sequence" is '1, 2, 3 … without a gap.';`,
    );
    this.addSql(
      `comment on column "programmes"."registration_stage"."reported_on" is 'The day by which it had been reached, as a document tells.';`,
    );
    this.addSql(
      `comment on column "programmes"."registration_stage"."actor" is 'Who acted, in Vietnamese.';`,
    );

    this.addSql(
      `create table "programmes"."registration" ("id" text not null, "unit_id" text not null, "target" text not null, "year" int not null, "criteria_set_code" text not null, "statement_id" text null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "programmes"."registration" is 'Communes that registered to be recognised, one row per commune, target and year.';`,
    );
    this.addSql(
      `comment on column "programmes"."registration"."id" is 'Unit, target and year, e.g. 2004:09307/NTM_ADVANCED/2023.';`,
    );
    this.addSql(
      `comment on column "programmes"."registration"."year" is 'The year registered for; it can be recognised in a later one.';`,
    );
    this.addSql(
      `comment on column "programmes"."registration"."criteria_set_code" is 'The set that the commune is judged by.';`,
    );
    this.addSql(`create index "registration_year_target" on "programmes"."registration" ("year", "target");`);
    this.addSql(
      `alter table "programmes"."registration" add constraint "registration_unit_id_target_year_unique" unique ("unit_id", "target", "year");`,
    );

    this.addSql(
      `create table "programmes"."reporting_schedule" ("code" text not null, "programme_code" text not null, "frequency" text not null, "owed_by" text not null, "owed_to" text not null, "due_days" int not null, "statement_id" text null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("code"));`,
    );
    this.addSql(
      `comment on table "programmes"."reporting_schedule" is 'Who owes whom a progress report, how often, and when it is due.';`,
    );
    this.addSql(
      `comment on column "programmes"."reporting_schedule"."due_days" is 'Days after the last day of the period.';`,
    );

    this.addSql(
      `create table "programmes"."steering_committee" ("code" text not null, "name_vi" text not null, "name_en" text not null, "level" text not null, "unit_id" text null, "statement_id" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("code"));`,
    );
    this.addSql(
      `comment on table "programmes"."steering_committee" is 'Committees that steer the programmes (ban chỉ đạo).';`,
    );
    this.addSql(
      `comment on column "programmes"."steering_committee"."unit_id" is 'Null for what is said of the committees of every province.';`,
    );

    this.addSql(
      `alter table "programmes"."activity" add constraint "activity_of_no_programme_has_another_fund" check ((programme_code is null) = (other_fund is not null));`,
    );

    this.addSql(
      `alter table "programmes"."activity_figure" add constraint "activity_figure_status_check" check ("status" in ('PROPOSED', 'EXPECTED', 'ACTUAL'));`,
    );

    this.addSql(
      `alter table "programmes"."obstacle" add constraint "obstacle_resolved_after_raised" check (resolved_on >= raised_on);`,
    );
    this.addSql(
      `alter table "programmes"."obstacle" add constraint "obstacle_category_check" check ("category" in ('PROCUREMENT', 'OVERLAP', 'DISBURSEMENT', 'COORDINATION', 'DEPENDENCE_ON_UPPER_LEVEL', 'DATA_SUPPLY', 'SHORTAGE', 'BEHIND_TARGET', 'UNSPECIFIED'));`,
    );

    this.addSql(
      `alter table "programmes"."overlap_fund" add constraint "overlap_fund_is_component_or_other" check ((component_code is null) <> (other_fund is null));`,
    );

    this.addSql(
      `alter table "programmes"."programme_succession" add constraint "programme_succession_relation_check" check ("relation" in ('WHOLE', 'PARTIAL'));`,
    );

    this.addSql(
      `alter table "programmes"."registration_stage" add constraint "registration_stage_is_dated" check (reached_on is not null or reported_on is not null);`,
    );
    this.addSql(
      `alter table "programmes"."registration_stage" add constraint "registration_stage_stage_check" check ("stage" in ('REGISTERED', 'SELF_ASSESSED', 'VERIFIED', 'APPRAISED', 'RECOGNISED', 'REVOKED', 'LAPSED'));`,
    );

    this.addSql(
      `alter table "programmes"."registration" add constraint "registration_target_check" check ("target" in ('NTM', 'NTM_ADVANCED', 'NTM_MODEL'));`,
    );

    this.addSql(
      `alter table "programmes"."reporting_schedule" add constraint "reporting_schedule_frequency_check" check ("frequency" in ('WEEKLY', 'MONTHLY'));`,
    );
    this.addSql(
      `alter table "programmes"."reporting_schedule" add constraint "reporting_schedule_owed_by_check" check ("owed_by" in ('COMMUNE_HEALTH_STATION', 'DISTRICT_HEALTH_CENTRE', 'DEPARTMENT_OF_HEALTH'));`,
    );
    this.addSql(
      `alter table "programmes"."reporting_schedule" add constraint "reporting_schedule_owed_to_check" check ("owed_to" in ('COMMUNE_HEALTH_STATION', 'DISTRICT_HEALTH_CENTRE', 'DEPARTMENT_OF_HEALTH'));`,
    );

    this.addSql(
      `alter table "programmes"."steering_committee" add constraint "steering_committee_level_check" check ("level" in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "programmes"."activity" cascade;`);
    this.addSql(`drop table if exists "programmes"."activity_figure" cascade;`);
    this.addSql(`drop table if exists "programmes"."commitment" cascade;`);
    this.addSql(`drop table if exists "programmes"."steering_committee_member" cascade;`);
    this.addSql(`drop table if exists "programmes"."steering_committee_task" cascade;`);
    this.addSql(`drop table if exists "programmes"."component_area" cascade;`);
    this.addSql(`drop table if exists "programmes"."directive" cascade;`);
    this.addSql(`drop table if exists "programmes"."obstacle" cascade;`);
    this.addSql(`drop table if exists "programmes"."overlap" cascade;`);
    this.addSql(`drop table if exists "programmes"."overlap_fund" cascade;`);
    this.addSql(`drop table if exists "programmes"."programme_succession" cascade;`);
    this.addSql(`drop table if exists "programmes"."progress_report" cascade;`);
    this.addSql(`drop table if exists "programmes"."proposal" cascade;`);
    this.addSql(`drop table if exists "programmes"."registration_stage" cascade;`);
    this.addSql(`drop table if exists "programmes"."registration" cascade;`);
    this.addSql(`drop table if exists "programmes"."reporting_schedule" cascade;`);
    this.addSql(`drop table if exists "programmes"."steering_committee" cascade;`);

    this.addSql(
      `create or replace function "programmes"."component_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."component" for each STATEMENT execute function "programmes"."component_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."criteria_set_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."criteria_set" for each STATEMENT execute function "programmes"."criteria_set_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."criteria_set_version_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."criteria_set_version" for each STATEMENT execute function "programmes"."criteria_set_version_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."criterion_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."criterion" for each STATEMENT execute function "programmes"."criterion_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."criterion_status_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."criterion_status" for each STATEMENT execute function "programmes"."criterion_status_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."criterion_threshold_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."criterion_threshold" for each STATEMENT execute function "programmes"."criterion_threshold_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."programme_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."programme" for each STATEMENT execute function "programmes"."programme_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."programme_budget_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."programme_budget" for each STATEMENT execute function "programmes"."programme_budget_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."programme_lead_agency_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."programme_lead_agency" for each STATEMENT execute function "programmes"."programme_lead_agency_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."programme_legal_basis_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."programme_legal_basis" for each STATEMENT execute function "programmes"."programme_legal_basis_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."statement_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."statement" for each STATEMENT execute function "programmes"."statement_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "programmes"."unit_path_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "programmes"."unit_path" for each STATEMENT execute function "programmes"."unit_path_data_version_fn"();`,
    );
  }
}
