import { Migration } from '@mikro-orm/migrations';

export class Migration20261121234834_tables extends Migration {
  override name = 'Migration20261121234834_tables';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "finance";`);
    this.addSql(
      `create table "finance"."data_set" ("name" text not null, "version" bigint not null default '1', "scale" text null, "seed_number" int null, "loaded_at" timestamptz not null default now(), primary key ("name"));`,
    );
    this.addSql(
      `comment on table "finance"."data_set" is 'What has been loaded here, and the version that a write bumps.';`,
    );

    this.addSql(
      `create table "finance"."ledger_entry" ("id" bigserial primary key, "unit_id" text not null, "programme_code" text not null, "component_code" text null, "plan_year" int not null, "origin_year" int not null, "fund_source" text not null, "capital" text not null, "measure" text not null, "entered_on" date not null, "amount" bigint not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null);`,
    );
    this.addSql(
      `comment on table "finance"."ledger_entry" is 'Signed movements of money, append-only: a correction is an entry of the opposite sign.';`,
    );
    this.addSql(
      `comment on column "finance"."ledger_entry"."unit_id" is 'The unit whose money it is. Units of different levels tell of the same money.';`,
    );
    this.addSql(
      `comment on column "finance"."ledger_entry"."plan_year" is 'The budget year that the money is spent under.';`,
    );
    this.addSql(
      `comment on column "finance"."ledger_entry"."origin_year" is 'The budget year that the money was first given for.';`,
    );
    this.addSql(
      `comment on column "finance"."ledger_entry"."amount" is 'Whole đồng; negative in a correction.';`,
    );
    this.addSql(
      `create index "ledger_entry_unit_id_plan_year" on "finance"."ledger_entry" ("unit_id", "plan_year") include ("programme_code", "component_code", "origin_year", "fund_source", "capital", "measure", "entered_on", "amount", "synthetic");`,
    );

    this.addSql(
      `create table "finance"."reported_figure" ("id" text not null, "programme_code" text null, "component_code" text null, "programme_scope" text not null, "unit_id" text not null, "plan_year_start" int not null, "plan_year_end" int not null, "as_of" date null, "as_of_text" text null, "measure" text not null, "capital" text not null, "fund_source" text not null, "includes_carry_over" boolean null, "amount" bigint null, "amount_is" text not null, "currency" text not null, "original_amount" numeric not null, "original_scale" numeric not null, "reported_rate" numeric null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "finance"."reported_figure" is 'Finance figures as documents print them, never adjusted. Cumulative: never to be added over time.';`,
    );
    this.addSql(
      `comment on column "finance"."reported_figure"."amount" is 'Whole đồng; null when the figure is in another currency.';`,
    );
    this.addSql(
      `comment on column "finance"."reported_figure"."original_scale" is 'What the printed amount is counted in, e.g. 1000000000.';`,
    );
    this.addSql(`comment on column "finance"."reported_figure"."reported_rate" is 'Percent, as printed.';`);

    this.addSql(
      `create table "finance"."unit_path" ("unit_id" text not null, "level" text not null, "edition" text null, "code" text not null, "province_id" text null, "district_id" text null, "criteria_region_id" text null, "valid_from" date null, "valid_to" date null, "predecessor_ids" text[] not null, "successor_ids" text[] not null, primary key ("unit_id"));`,
    );
    this.addSql(
      `comment on table "finance"."unit_path" is 'Copy of geography: where a unit lies, when it was in force, what came before and after it.';`,
    );
    this.addSql(`create index "unit_path_province_id_index" on "finance"."unit_path" ("province_id");`);
    this.addSql(`create index "unit_path_district_id_index" on "finance"."unit_path" ("district_id");`);

    this.addSql(
      `alter table "finance"."ledger_entry" add constraint "ledger_entry_fund_source_check" check ("fund_source" in ('CENTRAL', 'LOCAL', 'CREDIT', 'ODA', 'OTHER'));`,
    );
    this.addSql(
      `alter table "finance"."ledger_entry" add constraint "ledger_entry_capital_check" check ("capital" in ('INVESTMENT', 'RECURRENT'));`,
    );
    this.addSql(
      `alter table "finance"."ledger_entry" add constraint "ledger_entry_measure_check" check ("measure" in ('PLANNED', 'ALLOCATED', 'CARRIED_OVER', 'DISBURSED', 'SETTLED'));`,
    );

    this.addSql(
      `alter table "finance"."reported_figure" add constraint "reported_figure_programme_scope_check" check ("programme_scope" in ('ONE', 'ALL_THREE', 'ALL_2026', 'OUTSIDE'));`,
    );
    this.addSql(
      `alter table "finance"."reported_figure" add constraint "reported_figure_measure_check" check ("measure" in ('PLANNED', 'ALLOCATED', 'CARRIED_OVER', 'DISBURSED', 'SETTLED'));`,
    );
    this.addSql(
      `alter table "finance"."reported_figure" add constraint "reported_figure_capital_check" check ("capital" in ('INVESTMENT', 'RECURRENT', 'ALL'));`,
    );
    this.addSql(
      `alter table "finance"."reported_figure" add constraint "reported_figure_fund_source_check" check ("fund_source" in ('CENTRAL', 'LOCAL', 'ODA', 'OTHER', 'ALL'));`,
    );
    this.addSql(
      `alter table "finance"."reported_figure" add constraint "reported_figure_amount_is_check" check ("amount_is" in ('EXACT', 'MORE_THAN', 'NEARLY', 'ESTIMATE'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "finance"."data_set" cascade;`);
    this.addSql(`drop table if exists "finance"."ledger_entry" cascade;`);
    this.addSql(`drop table if exists "finance"."reported_figure" cascade;`);
    this.addSql(`drop table if exists "finance"."unit_path" cascade;`);
  }
}
