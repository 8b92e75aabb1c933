import {
  type Dimension,
  dimensionsOrder,
  numberDimension,
  sql,
  textDimension,
  timeDimension,
  UnitPath,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { p, table } from '../table.js';
import { e, unitPath } from './amount-source.js';
import type { FundingDimension } from './funding-dimension.js';

const before = table(UnitPath, 'before');

/**
 * Every province with what it is today: those of edition 2004 went over whole on 2025-07-01, each to one successor.
 * `offset 0` keeps the planner from looking through it: it would take the expression for tens of thousands of values
 * and sort for the groups instead of hashing, which is four times slower.
 */
const presentProvinces = sql`
  select ${before.unitId}, case when cardinality(${before.successorIds}) = 1 then (${before.successorIds})[1]
    else ${before.unitId} end as present_id
  from ${before} where ${before.level} = 'PROVINCE' offset 0`;

/** Of an amount `e`, the path `p` of its unit and `now`, what its province is today. */
export const dimensions: Readonly<Record<FundingDimension, Dimension>> = {
  PRESENT_PROVINCE: textDimension(sql`now.present_id`, 'presentProvinceId'),
  PROVINCE: textDimension(p.provinceId, 'provinceId'),
  DISTRICT: textDimension(p.districtId, 'districtId'),
  UNIT: textDimension(e.unitId, 'unitId'),
  PROGRAMME: textDimension(e.programmeCode, 'programmeCode'),
  COMPONENT: textDimension(e.componentCode, 'componentCode'),
  PLAN_YEAR: numberDimension(e.planYear, 'planYear'),
  ORIGIN_YEAR: numberDimension(e.originYear, 'originYear'),
  SOURCE: textDimension(e.fundSource, 'source'),
  CAPITAL: textDimension(e.capital, 'capital'),
  CALENDAR_YEAR: timeDimension(e.enteredOn, 'YEAR', 'calendarYear'),
  QUARTER: timeDimension(e.enteredOn, 'QUARTER', 'quarter'),
  MONTH: timeDimension(e.enteredOn, 'MONTH', 'month'),
};

/** Those dimensions, in their order. */
export function dimensionsOf(groupBy: readonly FundingDimension[]): readonly Dimension[] {
  return groupBy.map((dimension) => dimensions[dimension]);
}

/** The order that groups have unless another is asked for: by their dimensions, those without a value last. */
export function usualOrder(groupBy: readonly FundingDimension[]): RawBuilder<unknown> {
  return dimensionsOrder(dimensionsOf(groupBy));
}

/** Beside the path `p`, what its province is today, where a dimension needs it. */
export function presentProvinceJoin(groupBy: readonly FundingDimension[]): RawBuilder<unknown> {
  return groupBy.includes('PRESENT_PROVINCE')
    ? sql`left join (${presentProvinces}) as now on now.unit_id = ${p.provinceId}`
    : sql``;
}

/** The paths that the dimensions need beside an amount `e` of a unit, as joins. */
export function pathJoins(groupBy: readonly FundingDimension[]): RawBuilder<unknown> {
  const isOfUnit = ['PRESENT_PROVINCE', 'PROVINCE', 'DISTRICT'] as const;
  return isOfUnit.some((dimension) => groupBy.includes(dimension))
    ? sql`${unitPath} ${presentProvinceJoin(groupBy)}`
    : sql``;
}
