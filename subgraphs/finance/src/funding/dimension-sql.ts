import {
  type Dimension,
  dimensionsOrder,
  numberDimension,
  textDimension,
  timeDimension,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import type { FundingDimension } from './funding-dimension.js';

/** Provinces went over whole on 2025-07-01: those of edition 2004 have one successor, those of 2025 none. */
const presentProvince = sql`
  case when cardinality(former.successor_ids) = 1 then former.successor_ids[1] else p.province_id end`;

/** Of an amount `e`, the path `p` of its unit and the path `former` of its province. */
export const dimensions: Readonly<Record<FundingDimension, Dimension>> = {
  PRESENT_PROVINCE: textDimension(presentProvince, 'presentProvinceId'),
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
    ? sql`${unit} left join finance.unit_path former on former.unit_id = p.province_id`
    : unit;
}
