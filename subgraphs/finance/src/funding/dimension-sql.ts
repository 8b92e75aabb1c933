import {
  type Dimension,
  dimensionsOrder,
  numberDimension,
  textDimension,
  timeDimension,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import type { FundingDimension } from './funding-dimension.js';

/**
 * Every province with what it is today: those of edition 2004 went over whole on 2025-07-01, each to one successor.
 * `offset 0` keeps the planner from looking through it: it would take the expression for tens of thousands of values
 * and sort for the groups instead of hashing, which is four times slower.
 */
const presentProvinces = sql`
  select unit_id, case when cardinality(successor_ids) = 1 then successor_ids[1] else unit_id end as present_id
  from finance.unit_path where level = 'PROVINCE' offset 0`;

/** Of an amount `e`, the path `p` of its unit and `now`, what its province is today. */
export const dimensions: Readonly<Record<FundingDimension, Dimension>> = {
  PRESENT_PROVINCE: textDimension(sql`now.present_id`, 'presentProvinceId'),
  PROVINCE: textDimension(sql`p.province_id`, 'provinceId'),
  DISTRICT: textDimension(sql`p.district_id`, 'districtId'),
  UNIT: textDimension(sql`e.unit_id`, 'unitId'),
  PROGRAMME: textDimension(sql`e.programme_code`, 'programmeCode'),
  COMPONENT: textDimension(sql`e.component_code`, 'componentCode'),
  PLAN_YEAR: numberDimension(sql`e.plan_year`, 'planYear'),
  ORIGIN_YEAR: numberDimension(sql`e.origin_year`, 'originYear'),
  SOURCE: textDimension(sql`e.fund_source`, 'source'),
  CAPITAL: textDimension(sql`e.capital`, 'capital'),
  CALENDAR_YEAR: timeDimension(sql`e.entered_on`, 'YEAR', 'calendarYear'),
  QUARTER: timeDimension(sql`e.entered_on`, 'QUARTER', 'quarter'),
  MONTH: timeDimension(sql`e.entered_on`, 'MONTH', 'month'),
};

/** Those dimensions, in their order. */
export function dimensionsOf(groupBy: readonly FundingDimension[]): readonly Dimension[] {
  return groupBy.map((dimension) => dimensions[dimension]);
}

/** The order that groups have unless another is asked for: by their dimensions, those without a value last. */
export function usualOrder(groupBy: readonly FundingDimension[]): RawBuilder<unknown> {
  return dimensionsOrder(dimensionsOf(groupBy));
}

/** The paths that the dimensions need beside an amount `e`, as joins; `always` the path `p` of its unit. */
export function pathJoins(groupBy: readonly FundingDimension[], always = false): RawBuilder<unknown> {
  const ofProvince = groupBy.includes('PRESENT_PROVINCE');
  const ofUnit = always || ofProvince || groupBy.includes('PROVINCE') || groupBy.includes('DISTRICT');
  const unit = ofUnit ? sql`join finance.unit_path p on p.unit_id = e.unit_id` : sql``;
  return ofProvince
    ? sql`${unit} left join (${presentProvinces}) as now on now.unit_id = p.province_id`
    : unit;
}
