import { sql, toMoney } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { type DisbursementRate, RateDenominator } from './disbursement-rate.type.js';
import type { FundingGroup } from './funding-group.type.js';

type Amounts = Pick<FundingGroup, 'planned' | 'allocated' | 'carriedOver' | 'disbursed'>;

function allocatedAndCarriedOver({ allocated, carriedOver }: Amounts): number | null {
  if (allocated === null || carriedOver === null) return allocated ?? carriedOver;
  return toMoney(BigInt(allocated) + BigInt(carriedOver));
}

function amountOf(amounts: Amounts, measure: RateDenominator): number | null {
  if (measure === RateDenominator.PLANNED) return amounts.planned;
  if (measure === RateDenominator.ALLOCATED) return amounts.allocated;
  return allocatedAndCarriedOver(amounts);
}

/** What was disbursed includes money carried over, so that where there is such money it belongs below the line too. */
function usualDenominator({ carriedOver }: Amounts): RateDenominator {
  return carriedOver !== null && carriedOver > 0
    ? RateDenominator.ALLOCATED_AND_CARRIED_OVER
    : RateDenominator.ALLOCATED;
}

/** The rate of what was disbursed; null unless there is something below the line. */
export function rateOf(disbursed: number | null, denominator: number | null): number | null {
  if (disbursed === null || denominator === null || denominator <= 0) return null;
  return disbursed / denominator;
}

/**
 * The rate of disbursement of a group, of the denominator asked for or the usual one.
 *
 * @example
 * disbursementRate({ planned: null, allocated: 80, carriedOver: 20, disbursed: 50 })
 * // { value: 0.5, denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 100 } }
 */
export function disbursementRate(
  amounts: Amounts,
  measure: RateDenominator = usualDenominator(amounts),
): DisbursementRate {
  const amount = amountOf(amounts, measure);
  return { value: rateOf(amounts.disbursed, amount), denominator: { measure, amount } };
}

/** The value of `disbursementRate` with its usual denominator, over the columns of a group. */
export const usualRateSql: RawBuilder<unknown> = sql`
  disbursed::float8 / case
    when "carriedOver" > 0 and coalesce(allocated, 0) + "carriedOver" > 0
      then (coalesce(allocated, 0) + "carriedOver")::float8
    when coalesce("carriedOver", 0) <= 0 and allocated > 0 then allocated::float8
  end`;
