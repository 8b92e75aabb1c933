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
import { e, unitPath } from './amount-source.js';
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

/** Beside the path `p`, what its province is today, where a dimension needs it. */
export function presentProvinceJoin(groupBy: readonly FundingDimension[]): RawBuilder<unknown> {
  return groupBy.includes('PRESENT_PROVINCE') ? joinPresentProvince('finance', p.provinceId) : sql``;
}

/** The paths that the dimensions need beside an amount `e` of a unit, as joins. */
export function pathJoins(groupBy: readonly FundingDimension[]): RawBuilder<unknown> {
  return groupBy.some((dimension) => dimension in places)
    ? sql`${unitPath} ${presentProvinceJoin(groupBy)}`
    : sql``;
}
