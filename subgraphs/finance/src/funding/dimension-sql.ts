import {
  type Dimension,
  dimensionsOrder,
  joinPresentProvince,
  numberDimension,
  placeColumns,
  sql,
  textDimension,
  timeDimension,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { p } from '../table.js';
import { e } from './amount-source.js';
import type { FundingDimension } from './funding-dimension.js';

const places = placeColumns(p);

/** Of an amount `e`, the path `p` of its unit and `now`, what its province is today. */
export const dimensions: Readonly<Record<FundingDimension, Dimension>> = {
  PRESENT_PROVINCE: places.PRESENT_PROVINCE,
  PROVINCE: places.PROVINCE,
  DISTRICT: places.DISTRICT,
  UNIT: textDimension(e.unitId, 'unitId'),
  REGION: places.REGION,
  CRITERIA_REGION: places.CRITERIA_REGION,
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

/** The paths that the dimensions need beside an amount `e`, as joins; `always` the path `p` of its unit. */
export function pathJoins(groupBy: readonly FundingDimension[], always = false): RawBuilder<unknown> {
  const ofProvince = groupBy.includes('PRESENT_PROVINCE');
  const ofUnit = always || groupBy.some((dimension) => dimension in places);
  const unit = ofUnit ? sql`join ${p} on ${p.unitId} = ${e.unitId}` : sql``;
  return ofProvince ? sql`${unit} ${joinPresentProvince('finance', p.provinceId)}` : unit;
}
