import { defineEntity, p } from '@mikro-orm/core';
import { type Comparator, provenanceColumns } from '@ntp-graph/kit';
import { table } from '../table.js';
import type { ObservationStatus } from './observation-status.js';

/** What was said, of whom and of when. The area is a unit or a region; `area_id` holds whichever it is. */
export const publishedFigure = {
  unitId: p.text().nullable(),
  regionId: p.text().nullable(),
  period: p.text(),
  periodStart: p.date(),
  periodEnd: p.date(),
  publisher: p.text(),
  publishedOn: p.date().nullable(),
  value: p.decimal().columnType('numeric').nullable(),
  comparator: p.text().$type<Comparator>(),
  low: p.decimal().columnType('numeric').nullable(),
  high: p.decimal().columnType('numeric').nullable(),
  status: p.text().$type<ObservationStatus>(),
  ...provenanceColumns,
};

/**
 * What was published, never overwritten: a revision is a new row with a later day of publication. One
 * index answers for units and regions.
 *
 * The indexes, in the order written: the key, which also answers "this area, these indicators"; the best observation
 * of an area first (see observation-precedence.ts); lists over all areas; the list of all; the few facts among millions of synthetic
 * rows.
 */
export const ObservationEntity = defineEntity({
  name: 'Observation',
  tableName: 'observation',
  comment: 'Published figures. Append-only: a revision is a new row with a later published_on.',
  uniques: [
    {
      name: 'observation_key',
      expression:
        'create unique index "observation_key" on "indicators"."observation" (area_id, indicator_code, ' +
        'period_end desc, period, sex, age, ethnicity, residence, publisher, published_on) nulls not distinct',
    },
  ],
  indexes: [
    {
      name: 'observation_best',
      expression:
        'create index "observation_best" on "indicators"."observation" (area_id, indicator_code, ' +
        'period_end desc, synthetic, period_start desc, ' +
        "(array_position(array['A', 'P', 'B', 'E', 'F'], status)), published_on desc nulls last, " +
        'publisher collate "C", id) ' +
        "where sex = 'T' and age = '_T' and ethnicity = '_T' and residence = '_T' " +
        'and coalesce(value, low, high) is not null',
    },
    { properties: ['indicatorCode', 'periodEnd', 'id'] },
    { name: 'observation_in_order', properties: ['periodEnd', 'id'] },
    {
      name: 'observation_facts',
      expression:
        'create index "observation_facts" on "indicators"."observation" (indicator_code, period_end, id) ' +
        'where not synthetic',
    },
    {
      name: 'observation_sources',
      expression:
        'create index "observation_sources" on "indicators"."observation" (source_id, period_end, id) ' +
        'where not synthetic',
    },
    {
      name: 'observation_changed_at',
      expression:
        'create index "observation_changed_at" on "indicators"."observation" using brin (changed_at)',
    },
  ],
  checks: [
    { name: 'observation_one_area', expression: 'num_nonnulls(unit_id, region_id) = 1' },
    { name: 'observation_period', expression: 'period_start <= period_end' },
    {
      name: 'observation_range',
      expression: "(comparator = 'RANGE') = (low is not null and high is not null)",
    },
    {
      name: 'observation_status',
      expression: "status = any(array['A','B','D','E','F','I','L','M','N','O','P','Q','U','V'])",
    },
  ],
  properties: {
    id: p.bigint().primary().autoincrement(),
    indicatorCode: p.text(),
    areaId: p.text().generated('(coalesce(unit_id, region_id)) stored'),
    sex: p.text().default('T'),
    age: p.text().default('_T'),
    ethnicity: p.text().default('_T'),
    residence: p.text().default('_T'),
    ...publishedFigure,
    changedAt: p.datetime().defaultRaw('now()').comment('When the row was written here.'),
  },
});

/** The observation that a piece of a statement is about. */
export const o = table(ObservationEntity, 'o');
