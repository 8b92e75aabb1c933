import { sql, sumOf } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { LedgerEntryEntity } from '../ledger/ledger-entry.entity.js';
import { table } from '../table.js';
import { YearlyFundingEntity } from '../yearly-funding/yearly-funding.entity.js';
import { FundingPeriod } from './funding-dimension.js';
import type { FundingRequest } from './funding-request.js';

/** An amount of a statement: of a table with these columns. */
export const e = table(LedgerEntryEntity, 'e');
const y = table(YearlyFundingEntity, 'e');

/** A table of amounts, which a statement reads under the name `e`. */
export interface AmountSource {
  readonly table: RawBuilder<unknown>;
  /** What the rows of a group sum to, by column; null when none has the measure. */
  readonly sums: Readonly<Record<string, RawBuilder<unknown>>>;
}

const ofMeasure = (measure: FundingMeasure) =>
  sql`${sumOf(e.amount)} filter (where ${e.measure} = ${sql.lit(measure)})`;

const ledger: AmountSource = {
  table: e,
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

const years: AmountSource = {
  table: y,
  sums: {
    planned: sumOf(y.planned),
    allocated: sumOf(y.allocated),
    carriedOver: sumOf(y.carriedOver),
    disbursed: sumOf(y.disbursed),
    settled: sumOf(y.settled),
    transferred: sumOf(y.transferred),
    transferredOn: sql`min(${y.transferredOn})`,
  },
};

/**
 * What answers a request with the least reading: the yearly sums, which know all dimensions but the day of entry, or
 * the ledger where that day matters. Both give the same answer.
 */
export function amountSource({
  knownOn,
  groupBy,
}: Pick<FundingRequest, 'knownOn' | 'groupBy'>): AmountSource {
  return knownOn === null && !groupBy.some((dimension) => dimension in FundingPeriod) ? years : ledger;
}
