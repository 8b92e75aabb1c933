import { Migration } from '@mikro-orm/migrations';

/** What surrounds the ledger and is never summed with it. */
export class Migration20261122040157_procurement_settlement extends Migration {
  override up(): void | Promise<void> {
    this.addSql(
      `create table "finance"."equipment_proposal" ("id" text not null, "unit_id" text not null, "programme_code" text not null, "component_code" text null, "facility_kind" text not null, "facility_count" int not null, "stated_on" date not null, "amount" bigint null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "finance"."equipment_proposal" is 'Facilities proposed for buildings and equipment: a plan, never counted as disbursed.';`,
    );
    this.addSql(
      `comment on column "finance"."equipment_proposal"."amount" is 'Whole đồng; null when the document names none.';`,
    );

    this.addSql(
      `create table "finance"."outside_funding" ("id" text not null, "name_vi" text not null, "name_en" text not null, "funder" text not null, "purpose" text not null, "period_start" int null, "period_end" int null, "mistaken_for_code" text null, "reported_figure_id" text null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "finance"."outside_funding" is 'Money for the same work that is not of the programmes, and is in no sum.';`,
    );
    this.addSql(
      `comment on column "finance"."outside_funding"."mistaken_for_code" is 'The programme that it is taken for.';`,
    );

    this.addSql(
      `create table "finance"."procurement_milestone" ("package_id" text not null, "stage" text not null, "due_date" date not null, "date_met" date null, primary key ("package_id", "stage"));`,
    );
    this.addSql(
      `comment on table "finance"."procurement_milestone" is 'The end of each stage of a procurement package: when it was due, and when it was met.';`,
    );

    this.addSql(
      `create table "finance"."procurement_package" ("id" text not null, "unit_id" text not null, "programme_code" text not null, "component_code" text null, "plan_year" int not null, "title" text not null, "category" text not null, "method" text not null, "planned_amount" bigint not null, "contract_amount" bigint null, "tender_start" date null, "tender_end" date null, "contract_start" date null, "contract_end" date null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "finance"."procurement_package" is 'What is bought in one tender (gói thầu), in the terms of OCDS.';`,
    );
    this.addSql(`comment on column "finance"."procurement_package"."unit_id" is 'The unit that buys.';`);
    this.addSql(
      `comment on column "finance"."procurement_package"."planned_amount" is 'Whole đồng, before the tender.';`,
    );
    this.addSql(
      `comment on column "finance"."procurement_package"."contract_amount" is 'Whole đồng; null before the contract.';`,
    );
    this.addSql(
      `create index "procurement_package_unit_id_index" on "finance"."procurement_package" ("unit_id");`,
    );

    this.addSql(
      `create table "finance"."settlement_dossier" ("id" text not null, "unit_id" text not null, "programme_code" text not null, "component_code" text null, "plan_year" int not null, "fund_source" text not null, "capital" text not null, "state" text not null, "due_on" date not null, "submitted_on" date null, "approved_on" date null, "requested_amount" bigint null, "approved_amount" bigint null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "finance"."settlement_dossier" is 'The file with which a unit accounts for what it spent of a plan year (hồ sơ quyết toán).';`,
    );
    this.addSql(
      `comment on column "finance"."settlement_dossier"."requested_amount" is 'Whole đồng; null before submission.';`,
    );
    this.addSql(
      `comment on column "finance"."settlement_dossier"."approved_amount" is 'Whole đồng; null before approval.';`,
    );
    this.addSql(
      `create index "settlement_dossier_unit_id_index" on "finance"."settlement_dossier" ("unit_id");`,
    );

    this.addSql(
      `alter table "finance"."procurement_milestone" add constraint "procurement_milestone_stage_check" check ("stage" in ('PLANNING', 'TENDER', 'AWARD', 'CONTRACT', 'IMPLEMENTATION'));`,
    );

    this.addSql(
      `alter table "finance"."procurement_package" add constraint "procurement_package_category_check" check ("category" in ('GOODS', 'WORKS', 'SERVICES'));`,
    );
    this.addSql(
      `alter table "finance"."procurement_package" add constraint "procurement_package_method_check" check ("method" in ('OPEN', 'SELECTIVE', 'LIMITED', 'DIRECT'));`,
    );

    this.addSql(
      `alter table "finance"."settlement_dossier" add constraint "settlement_dossier_fund_source_check" check ("fund_source" in ('CENTRAL', 'LOCAL', 'CREDIT', 'ODA', 'OTHER'));`,
    );
    this.addSql(
      `alter table "finance"."settlement_dossier" add constraint "settlement_dossier_capital_check" check ("capital" in ('INVESTMENT', 'RECURRENT'));`,
    );
    this.addSql(
      `alter table "finance"."settlement_dossier" add constraint "settlement_dossier_state_check" check ("state" in ('PREPARING', 'SUBMITTED', 'RETURNED', 'APPROVED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "finance"."equipment_proposal" cascade;`);
    this.addSql(`drop table if exists "finance"."outside_funding" cascade;`);
    this.addSql(`drop table if exists "finance"."procurement_milestone" cascade;`);
    this.addSql(`drop table if exists "finance"."procurement_package" cascade;`);
    this.addSql(`drop table if exists "finance"."settlement_dossier" cascade;`);

    this.addSql(
      `create or replace function "finance"."ledger_entry_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "finance"."ledger_entry" for each STATEMENT execute function "finance"."ledger_entry_data_version_fn"();`,
    );
    this.addSql(
      `create or replace function "finance"."ledger_entry_ledger_entry_append_only_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "ledger_entry_append_only" BEFORE DELETE OR UPDATE on "finance"."ledger_entry" for each STATEMENT execute function "finance"."ledger_entry_ledger_entry_append_only_fn"();`,
    );
    this.addSql(
      `create or replace function "finance"."ledger_entry_yearly_funding_add_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "yearly_funding_add" AFTER INSERT on "finance"."ledger_entry" for each STATEMENT execute function "finance"."ledger_entry_yearly_funding_add_fn"();`,
    );

    this.addSql(
      `create or replace function "finance"."reported_figure_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "finance"."reported_figure" for each STATEMENT execute function "finance"."reported_figure_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "finance"."unit_path_data_version_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(
      `create trigger "data_version" AFTER DELETE OR INSERT OR UPDATE on "finance"."unit_path" for each STATEMENT execute function "finance"."unit_path_data_version_fn"();`,
    );

    this.addSql(
      `create or replace function "finance"."yearly_funding_yearly_funding_kept_fn"() returns trigger as $$ begin ; end; $$ language plpgsql;`,
    );
    this.addSql(`create trigger "yearly_funding_kept" BEFORE DELETE OR INSERT OR UPDATE on "finance"."yearly_funding" for each STATEMENT
  when ((pg_trigger_depth() = 0)) execute function "finance"."yearly_funding_yearly_funding_kept_fn"();`);
  }
}
