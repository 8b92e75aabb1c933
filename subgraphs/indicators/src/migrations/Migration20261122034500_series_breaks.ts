import { Migration } from '@mikro-orm/migrations';
import { dropVersionTriggers, versionTriggers } from '@ntp-graph/kit/database';

/** Where series break, how values of several units combine, and one row for each target that was set. */
export class Migration20261122034500_series_breaks extends Migration {
  override up(): void {
    this.addSql(
      `create table "indicators"."series_break" ("id" text not null, "indicator_code" text not null, "period" text null, "kind" text not null, "continued_by_code" text null, "description" text not null, "synthetic" boolean not null, "source_id" text null, "quote" text null, "confidence" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(
      `comment on table "indicators"."series_break" is 'Where the series of an indicator breaks: values on both sides do not compare.';`,
    );
    this.addSql(
      `comment on column "indicators"."series_break"."period" is 'When it broke: a day, or a stretch within which; null when unknown.';`,
    );
    this.addSql(
      `create index "series_break_indicator_code_index" on "indicators"."series_break" ("indicator_code");`,
    );
    for (const sql of versionTriggers('indicators', ['series_break'])) this.addSql(sql);

    this.addSql(
      `alter table "indicators"."indicator" add column "aggregation_type" text not null default 'NONE', add column "weight_indicator_code" text null, add column "weight_basis" text null, add column "aggregation_note" text null;`,
    );

    this.addSql(
      `alter table "indicators"."target" add column "area_id" text generated always as (coalesce(unit_id, region_id)) stored not null;`,
    );
    this.addSql(
      `create unique index "target_key" on "indicators"."target" (area_id, indicator_code, period, assigned_by, legal_basis_number, published_on) nulls not distinct;`,
    );
  }

  override down(): void {
    this.addSql('drop index "indicators"."target_key";');
    this.addSql('alter table "indicators"."target" drop column "area_id";');
    this.addSql(
      'alter table "indicators"."indicator" drop column "aggregation_type", drop column "weight_indicator_code", drop column "weight_basis", drop column "aggregation_note";',
    );
    for (const sql of dropVersionTriggers('indicators', ['series_break'])) this.addSql(sql);
    this.addSql('drop table "indicators"."series_break";');
  }
}
