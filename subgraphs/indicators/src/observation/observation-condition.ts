import { sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { table } from '../table.js';
import { liesIn, type PeriodRange } from '../time/period-range.js';
import { type Disaggregation, isOf } from './disaggregation.js';
import { ObservationEntity, o } from './observation.entity.js';

const later = table(ObservationEntity, 'later');

/** What all lists of observations can be narrowed by, besides the area and the indicators. */
export interface ObservationCondition {
  readonly range: PeriodRange;
  /** Null: facts and synthetic values. */
  readonly synthetic: boolean | null;
  /** Null: all publishers. */
  readonly publishers: readonly string[] | null;
  /** Null: all publications, of whatever day. */
  readonly knownOn: string | null;
  readonly disaggregation: Disaggregation;
}

/** Whether `o` was published by a day. A row without a day cannot be shown to have been; null asks for every row. */
export function isPublishedBy(day: string | null): RawBuilder<unknown> {
  return day === null ? sql`true` : sql`${o.publishedOn} <= ${day}::date`;
}

/** Whether `o` is what its publisher had last said by that day. */
function wasKnownOn(day: string): RawBuilder<unknown> {
  return sql`${isPublishedBy(day)} and not exists (
    select from ${later}
    where ${later.areaId} = ${o.areaId} and ${later.indicatorCode} = ${o.indicatorCode}
      and ${later.periodEnd} = ${o.periodEnd} and ${later.period} = ${o.period}
      and ${later.sex} = ${o.sex} and ${later.age} = ${o.age} and ${later.ethnicity} = ${o.ethnicity}
      and ${later.residence} = ${o.residence} and ${later.publisher} = ${o.publisher}
      and ${later.publishedOn} > ${o.publishedOn} and ${later.publishedOn} <= ${day}::date)`;
}

/** Whether `o` is synthetic, or is not. Written out, so that the index of facts can answer it. */
export function isSynthetic(synthetic: boolean): RawBuilder<unknown> {
  return synthetic ? o.synthetic : sql`not ${o.synthetic}`;
}

/** Whether the observation `o` fulfils the condition. */
export function fulfils(condition: ObservationCondition): RawBuilder<unknown> {
  const { range, synthetic, publishers, knownOn, disaggregation } = condition;
  const parts = [liesIn(o, range), isOf(disaggregation)];
  if (synthetic !== null) parts.push(isSynthetic(synthetic));
  if (publishers !== null) parts.push(sql`${o.publisher} = any(${[...publishers]}::text[])`);
  if (knownOn !== null) parts.push(wasKnownOn(knownOn));
  return sql.join(parts, sql` and `);
}
