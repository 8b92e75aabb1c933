import { sumOf } from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { FundingPeriod } from './funding-dimension.js';
import type { FundingRequest } from './funding-request.js';

/** A table of amounts, which a statement reads under the name `e`. */
export interface AmountSource {
  readonly table: RawBuilder<unknown>;
  /** What the rows of a group sum to, by column; null when none has the measure. */
  readonly sums: Readonly<Record<string, RawBuilder<unknown>>>;
}

const ofMeasure = (measure: FundingMeasure) =>
  sql`${sumOf(sql`e.amount`)} filter (where e.measure = ${sql.lit(measure)})`;

const ledger: AmountSource = {
  table: sql`finance.ledger_entry`,
  sums: {
    planned: ofMeasure(FundingMeasure.PLANNED),
    allocated: ofMeasure(FundingMeasure.ALLOCATED),
    carriedOver: ofMeasure(FundingMeasure.CARRIED_OVER),
    disbursed: ofMeasure(FundingMeasure.DISBURSED),
    settled: ofMeasure(FundingMeasure.SETTLED),
  },
};

const years: AmountSource = {
  table: sql`finance.yearly_funding`,
  sums: {
    planned: sumOf(sql`e.planned`),
    allocated: sumOf(sql`e.allocated`),
    carriedOver: sumOf(sql`e.carried_over`),
    disbursed: sumOf(sql`e.disbursed`),
    settled: sumOf(sql`e.settled`),
  },
};

/**
 * What answers a request with the least reading: the yearly sums, which know all dimensions but the day of entry, or
 * the ledger where that day matters. Both give the same answer.
 */
export function amountSource({ asOf, groupBy }: Pick<FundingRequest, 'asOf' | 'groupBy'>): AmountSource {
  return asOf === null && !groupBy.some((dimension) => dimension in FundingPeriod) ? years : ledger;
}
