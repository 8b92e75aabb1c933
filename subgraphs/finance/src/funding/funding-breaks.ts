import { type Break, breaksInWords, breaksOfMerger, dayOfMerger, parsePeriod } from '@ntp-graph/kit';
import type { FilteredFundingRequest } from './funding-filter.js';
import type { FundingRequest } from './funding-request.js';
import type { FundingRow } from './funding-row.js';

/** Which breaks money has, in words for the schema. */
export const breaksOfMoney =
  `${breaksInWords} Here: since the period before, plan year or calendar period. Not of money that goes on through the ` +
  'merger: of the country, of present provinces, with predecessors.';

/** What is grouped for a programme, a unit or a list: each says what the one before it does, and more. */
export type AnyRequest = FundingRequest &
  Partial<Pick<FilteredFundingRequest, 'within' | 'includePredecessors'>>;

/** The period that a group is of; null where it is of several. */
export function periodOf({ month, quarter, calendarYear, planYear }: FundingRow, { planYears }: AnyRequest) {
  const [only = null, ...others] = new Set(planYears);
  const year = planYear ?? (others.length === 0 ? only : null);
  return month ?? quarter ?? calendarYear ?? (year === null ? null : String(year));
}

function unitId(parent: string | null | undefined): string | null {
  return parent?.match(/^\d{4}:/) ? parent : null;
}

/**
 * Whether the money is that of units that can end. The money of the country is not, nor of a present province, nor of
 * a unit and what it was made of: these are the same before and after.
 */
function isOfPassingUnits(row: FundingRow, { within, includePredecessors }: AnyRequest): boolean {
  const place = row.unitId ?? row.districtId ?? row.provinceId;
  if (place != null) return place !== 'VN';
  if (row.presentProvinceId != null || includePredecessors) return false;
  return (within ?? unitId(row.parent)) !== null && within !== 'VN';
}

/** Why the money of a group does not compare with that of the period before: in 2025 the units are others. */
export function breaksOfFunding(row: FundingRow, request: AnyRequest): Break[] {
  const period = periodOf(row, request);
  if (period === null || !isOfPassingUnits(row, request)) return breaksOfMerger(false);
  const { start, end } = parsePeriod(period);
  // The merger is the first day of a quarter and of a month: a period that begins with it has it, too.
  return breaksOfMerger(start <= dayOfMerger && dayOfMerger <= end);
}
