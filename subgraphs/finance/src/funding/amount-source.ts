import { AdministrativeLevel, levelOfUnitId, sql, sumOf } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { LedgerEntryEntity } from '../ledger/ledger-entry.entity.js';
import { MonthlyFundingEntity } from '../monthly-funding/monthly-funding.entity.js';
import { p, table } from '../table.js';
import { YearlyFundingEntity } from '../yearly-funding/yearly-funding.entity.js';
import { type FundingDimension, FundingPeriod } from './funding-dimension.js';
import type { FilteredFundingRequest } from './funding-filter.js';
import type { FundingRequest } from './funding-request.js';

/** An amount of a statement: of a table with these columns. */
export const e = table(LedgerEntryEntity, 'e');
const y = table(YearlyFundingEntity, 'e');
const m = table(MonthlyFundingEntity, 'm');
const ofMonth = table(MonthlyFundingEntity, 'e');

/** A table of amounts, which a statement reads under the name `e`. */
export interface AmountSource {
  readonly table: RawBuilder<unknown>;
  /** What the rows of a group sum to, by column; null when none has the measure. */
  readonly sums: Readonly<Record<string, RawBuilder<unknown>>>;
  /** What joins to an amount the path `p` of its unit. */
  readonly path: RawBuilder<unknown>;
}

/** The path `p` of the unit of an amount. */
export const unitPath = sql`join ${p} on ${p.unitId} = ${e.unitId}`;

const ofMeasure = (measure: FundingMeasure) =>
  sql`${sumOf(e.amount)} filter (where ${e.measure} = ${sql.lit(measure)})`;

const ledger: AmountSource = {
  table: e,
  path: unitPath,
  sums: {
    planned: ofMeasure(FundingMeasure.PLANNED),
    allocated: ofMeasure(FundingMeasure.ALLOCATED),
    carriedOver: ofMeasure(FundingMeasure.CARRIED_OVER),
    disbursed: ofMeasure(FundingMeasure.DISBURSED),
    settled: ofMeasure(FundingMeasure.SETTLED),
    transferred: ofMeasure(FundingMeasure.TRANSFERRED),
    transferredOn: sql`min(${e.enteredOn}) filter (where ${e.measure} = ${sql.lit(FundingMeasure.TRANSFERRED)})`,
  },
};

const keptSums = {
  planned: sumOf(y.planned),
  allocated: sumOf(y.allocated),
  carriedOver: sumOf(y.carriedOver),
  disbursed: sumOf(y.disbursed),
  settled: sumOf(y.settled),
  transferred: sumOf(y.transferred),
  transferredOn: sql`min(${y.transferredOn})`,
};

const years: AmountSource = { table: y, path: unitPath, sums: keptSums };

/** There an amount is entered on the first day of its month, and all that is known of the path of a unit is its province. */
const months: AmountSource = {
  table: sql`(select m.*, ${m.month} as entered_on from ${m}) as e`,
  path: sql`cross join lateral (select ${ofMonth.level}, ${ofMonth.provinceId}, ${ofMonth.provinceId} as unit_id,
    null::text as district_id) as p`,
  sums: keptSums,
};

function isOfPeriods(groupBy: FundingRequest['groupBy']): boolean {
  return groupBy.some((dimension) => dimension in FundingPeriod);
}

/**
 * What answers a request with the least reading: the yearly sums, which know all dimensions but the day of entry, or
 * the ledger where that day matters. Both give the same answer.
 */
export function amountSource({
  knownOn,
  groupBy,
}: Pick<FundingRequest, 'knownOn' | 'groupBy'>): AmountSource {
  return knownOn === null && !isOfPeriods(groupBy) ? years : ledger;
}

/** The dimensions that the path of a province alone does not tell. */
const belowProvinces: ReadonlySet<FundingDimension> = new Set([
  'DISTRICT',
  'UNIT',
  'REGION',
  'CRITERIA_REGION',
]);

/** Whether all units of a level in whole provinces are asked about together. */
function isOfProvinces({ groupBy, level, within }: Partial<FilteredFundingRequest>): boolean {
  if (groupBy?.some((dimension) => belowProvinces.has(dimension))) return false;
  if (level == null || level === AdministrativeLevel.COUNTRY) return false;
  return within == null || within === 'VN' || levelOfUnitId(within) === AdministrativeLevel.PROVINCE;
}

/**
 * The same for all units of a level together: from the monthly sums where these tell them apart. Without a period, the
 * yearly sums of provinces are fewer; those of communes are many more.
 */
export function amountSourceOfLevel(
  request: FundingRequest & Partial<Pick<FilteredFundingRequest, 'within'>>,
): AmountSource {
  const { knownOn, groupBy, level } = request;
  const areFewer = isOfPeriods(groupBy) || level !== AdministrativeLevel.PROVINCE;
  return knownOn === null && areFewer && isOfProvinces(request) ? months : amountSource(request);
}
