import { Migration } from '@mikro-orm/migrations';

export class Migration20261122024833_criteria_engine extends Migration {
  override name = 'Migration20261122024833_criteria_engine';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "programmes"."commune_group" ("unit_id" text not null, "number" int not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("unit_id"));`,
    );
    this.addSql(
      `comment on table "programmes"."commune_group" is 'Which of the groups 1, 2 and 3 of 51/2025/QĐ-TTg a commune is in.';`,
    );

    this.addSql(
      `create table "programmes"."evidence" ("unit_id" text not null, "year" int not null, "indicator_code" text not null, "sex" text not null, "publisher" text not null, "published_on" date not null, "value" numeric not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("unit_id", "year", "indicator_code", "sex", "publisher", "published_on"));`,
    );
    this.addSql(
      `comment on table "programmes"."evidence" is 'Copy of the published observations of units that criteria are linked to, revisions included.';`,
    );
    this.addSql(
      `comment on column "programmes"."evidence"."year" is 'The year that the observation is about.';`,
    );

    this.addSql(
      `create table "programmes"."passing_rule" ("criteria_set_code" text not null, "minimum_total_share" numeric null, "minimum_share_each" numeric null, "disqualifying_points" boolean not null, "valid_years" int null, "basically_met_within" numeric null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("criteria_set_code"));`,
    );
    this.addSql(
      `comment on table "programmes"."passing_rule" is 'What it takes to pass a set. A set without a row is passed by meeting each of its criteria.';`,
    );
    this.addSql(
      `comment on column "programmes"."passing_rule"."minimum_total_share" is 'Of the maximum, 0 to 1.';`,
    );
    this.addSql(
      `comment on column "programmes"."passing_rule"."minimum_share_each" is 'Of each maximum, 0 to 1.';`,
    );
    this.addSql(
      `comment on column "programmes"."passing_rule"."disqualifying_points" is 'Whether one disqualifying point (điểm liệt) fails the set.';`,
    );
    this.addSql(
      `comment on column "programmes"."passing_rule"."valid_years" is 'How many years a result holds; null: only its own.';`,
    );
    this.addSql(
      `comment on column "programmes"."passing_rule"."basically_met_within" is 'Share of a threshold within which a shortfall is "cơ bản đạt"; null: no document says.';`,
    );

    this.addSql(
      `alter table "programmes"."criteria_set" add "replaces_code" text null, add "next_set_code" text null;`,
    );
    this.addSql(
      `comment on column "programmes"."criteria_set"."replaces_code" is 'The set that was in force before it.';`,
    );
    this.addSql(
      `comment on column "programmes"."criteria_set"."next_set_code" is 'What a unit that passes it works towards next.';`,
    );

    this.addSql(
      `alter table "programmes"."criterion" add "maximum" numeric null, add "parts_complete" boolean not null default false;`,
    );
    this.addSql(`comment on column "programmes"."criterion"."maximum" is 'Most points that it can give.';`);
    this.addSql(
      `comment on column "programmes"."criterion"."parts_complete" is 'Whether all that it consists of is listed.';`,
    );

    this.addSql(`alter table "programmes"."criterion_status" add "disqualified" boolean null;`);
    this.addSql(
      `comment on column "programmes"."criterion_status"."disqualified" is 'A disqualifying point (điểm liệt) was found in it.';`,
    );

    this.addSql(`alter table "programmes"."criterion_threshold" drop constraint "criterion_threshold_pkey";`);
    // Every threshold so far is of 318/QĐ-TTg.
    this.addSql(
      `alter table "programmes"."criterion_threshold" add "valid_from" date not null default '2022-03-08', add "valid_to" date null;`,
    );
    this.addSql(`alter table "programmes"."criterion_threshold" alter column "valid_from" drop default;`);
    this.addSql(
      `comment on column "programmes"."criterion_threshold"."area" is 'A criteria region, e.g. NTM:DBSH, or a commune group, e.g. NTM-GROUP:1.';`,
    );
    this.addSql(
      `alter table "programmes"."criterion_threshold" add primary key ("criterion_id", "area", "valid_from");`,
    );
    this.addSql(
      `comment on table "programmes"."criterion_threshold" is 'Thresholds that vary by region or commune group. A null value: it varies, and this one is not verified.';`,
    );

    this.addSql(
      `alter table "programmes"."commune_group" add constraint "commune_group_number" check (number = any(array[1, 2, 3]));`,
    );

    this.addSql(
      `alter table "programmes"."evidence" add constraint "evidence_sex" check (sex = any(array['T', 'M', 'F']));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "programmes"."commune_group" cascade;`);
    this.addSql(`drop table if exists "programmes"."evidence" cascade;`);
    this.addSql(`drop table if exists "programmes"."passing_rule" cascade;`);

    this.addSql(
      `alter table "programmes"."criteria_set" drop column "replaces_code", drop column "next_set_code";`,
    );

    this.addSql(`alter table "programmes"."criterion" drop column "maximum", drop column "parts_complete";`);

    this.addSql(`alter table "programmes"."criterion_status" drop column "disqualified";`);

    this.addSql(`alter table "programmes"."criterion_threshold" drop constraint "criterion_threshold_pkey";`);
    this.addSql(
      `alter table "programmes"."criterion_threshold" drop column "valid_from", drop column "valid_to";`,
    );
    this.addSql(
      `comment on column "programmes"."criterion_threshold"."area" is 'Id of a criteria region, e.g. NTM:DBSH.';`,
    );
    this.addSql(`alter table "programmes"."criterion_threshold" add primary key ("criterion_id", "area");`);
    this.addSql(
      `comment on table "programmes"."criterion_threshold" is 'Thresholds that vary by region. A null value: it varies, and the value of this region is not verified.';`,
    );
  }
}
