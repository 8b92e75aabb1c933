import { type RawBuilder, sql } from 'kysely';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { FundingDimension } from './funding-dimension.js';
import type { FundingRequest } from './funding-request.js';

/** A table of amounts, which a statement reads under the name `e`. */
export interface AmountSource {
  readonly table: RawBuilder<unknown>;
  /** What the rows of a group sum to in a measure; null when none has it. */
  sum(measure: FundingMeasure): RawBuilder<unknown>;
}

const ledger: AmountSource = {
  table: sql`finance.ledger_entry`,
  sum: (measure) => sql`sum(e.amount) filter (where e.measure = ${sql.lit(measure)})`,
};

const yearColumns: Readonly<Record<FundingMeasure, RawBuilder<unknown>>> = {
  PLANNED: sql`e.planned`,
  ALLOCATED: sql`e.allocated`,
  CARRIED_OVER: sql`e.carried_over`,
  DISBURSED: sql`e.disbursed`,
  SETTLED: sql`e.settled`,
};

const years: AmountSource = {
  table: sql`finance.yearly_funding`,
  sum: (measure) => sql`sum(${yearColumns[measure]})`,
};

/**
 * What answers a request with the least reading: the yearly sums, which know all dimensions but the day of entry, or
 * the ledger where that day matters. Both give the same answer.
 */
export function amountSource({ asOf, groupBy }: Pick<FundingRequest, 'asOf' | 'groupBy'>): AmountSource {
  return asOf === null && !groupBy.includes(FundingDimension.MONTH) ? years : ledger;
}
