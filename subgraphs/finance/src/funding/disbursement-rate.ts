import { sql, toMoney } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { type DisbursementRate, RateDenominator } from './disbursement-rate.type.js';
import type { FundingGroup } from './funding-group.type.js';

type Amounts = Pick<FundingGroup, 'planned' | 'allocated' | 'carriedOver' | 'carriedAgain' | 'disbursed'>;

/** What was carried over into the group: not what it has already from an earlier plan year. */
function carriedIn({ carriedOver, carriedAgain }: Amounts): number | null {
  if (carriedOver === null || carriedAgain === null) return carriedOver;
  return toMoney(BigInt(carriedOver) - BigInt(carriedAgain));
}

function allocatedAndCarriedOver(amounts: Amounts): number | null {
  const { allocated } = amounts;
  const carried = carriedIn(amounts);
  if (allocated === null || carried === null) return allocated ?? carried;
  return toMoney(BigInt(allocated) + BigInt(carried));
}

function amountOf(amounts: Amounts, measure: RateDenominator): number | null {
  if (measure === RateDenominator.PLANNED) return amounts.planned;
  if (measure === RateDenominator.ALLOCATED) return amounts.allocated;
  return allocatedAndCarriedOver(amounts);
}

/** What was disbursed includes money carried over, so that where there is such money it belongs below the line too. */
function usualDenominator(amounts: Amounts): RateDenominator {
  return (carriedIn(amounts) ?? 0) > 0
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
 * disbursementRate({ planned: null, allocated: 80, carriedOver: 20, carriedAgain: null, disbursed: 50 })
 * // { value: 0.5, denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 100 } }
 */
export function disbursementRate(
  amounts: Amounts,
  measure: RateDenominator = usualDenominator(amounts),
): DisbursementRate {
  const amount = amountOf(amounts, measure);
  return { value: rateOf(amounts.disbursed, amount), denominator: { measure, amount } };
}

const carriedInSql = sql`(coalesce("carriedOver", 0) - coalesce("carriedAgain", 0))`;

/** The value of `disbursementRate` with its usual denominator, over the columns of a group. */
export const usualRateSql: RawBuilder<unknown> = sql`
  disbursed::float8 / case
    when ${carriedInSql} > 0 and coalesce(allocated, 0) + ${carriedInSql} > 0
      then (coalesce(allocated, 0) + ${carriedInSql})::float8
    when ${carriedInSql} <= 0 and allocated > 0 then allocated::float8
  end`;
