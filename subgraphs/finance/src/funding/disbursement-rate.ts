import { dayBefore, sql, toMoney } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { type DisbursementRate, RateDenominator } from './disbursement-rate.type.js';
import type { FundingGroup } from './funding-group.type.js';

type Amounts = Pick<
  FundingGroup,
  'planned' | 'allocated' | 'carriedOver' | 'carriedAgain' | 'disbursed' | 'transferred' | 'transferredOn'
>;

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

/** What the group took over from units outside it, where that is more than it handed over. */
function takenOver({ transferred }: Amounts): number {
  return Math.max(0, transferred ?? 0);
}

function available(amounts: Amounts): number | null {
  const given = allocatedAndCarriedOver(amounts);
  const taken = takenOver(amounts);
  return taken === 0 ? given : toMoney(BigInt(given ?? 0) + BigInt(taken));
}

function amountOf(amounts: Amounts, measure: RateDenominator): number | null {
  if (measure === RateDenominator.PLANNED) return amounts.planned;
  if (measure === RateDenominator.ALLOCATED) return amounts.allocated;
  if (measure === RateDenominator.AVAILABLE) return available(amounts);
  return allocatedAndCarriedOver(amounts);
}

/** What was disbursed includes money carried over, so that where there is such money it belongs below the line too. */
function usualDenominator(amounts: Amounts): RateDenominator {
  if (takenOver(amounts) > 0) return RateDenominator.AVAILABLE;
  return (carriedIn(amounts) ?? 0) > 0
    ? RateDenominator.ALLOCATED_AND_CARRIED_OVER
    : RateDenominator.ALLOCATED;
}

/** The rate of what was disbursed; null unless there is something below the line. */
export function rateOf(disbursed: number | null, denominator: number | null): number | null {
  if (disbursed === null || denominator === null || denominator <= 0) return null;
  return disbursed / denominator;
}

/** What a rate stands for where units ended within the year: nothing is taken off for what they handed over. */
function standing({
  transferred,
  transferredOn,
}: Amounts): Pick<DisbursementRate, 'asOf' | 'note' | 'noteVi'> {
  if (!transferred || transferredOn === null) return { asOf: null, note: null, noteVi: null };
  if (transferred > 0) {
    const note = `Of money taken over on ${transferredOn} from units that ended, too.`;
    return {
      asOf: null,
      note,
      noteVi: `Tính cả vốn nhận bàn giao ngày ${transferredOn} từ các đơn vị đã kết thúc hoạt động.`,
    };
  }
  const asOf = dayBefore(transferredOn);
  const note = `Of units that ended: what they had spent by ${asOf}, their last day, before they handed over the rest.`;
  const noteVi = `Của các đơn vị đã kết thúc hoạt động: vốn đã giải ngân đến ${asOf}, ngày cuối cùng, trước khi bàn giao phần còn lại.`;
  return { asOf, note, noteVi };
}

/**
 * The rate of disbursement of a group, of the denominator asked for or the usual one.
 *
 * @example
 * disbursementRate({ planned: null, allocated: 80, carriedOver: 20, carriedAgain: null, disbursed: 50, transferred: null, transferredOn: null })
 * // { value: 0.5, denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 100 }, asOf: null, note: null, noteVi: null }
 */
export function disbursementRate(
  amounts: Amounts,
  measure: RateDenominator = usualDenominator(amounts),
): DisbursementRate {
  const amount = amountOf(amounts, measure);
  return { value: rateOf(amounts.disbursed, amount), denominator: { measure, amount }, ...standing(amounts) };
}

const carriedInSql = sql`(coalesce("carriedOver", 0) - coalesce("carriedAgain", 0))`;

/** The value of `disbursementRate` with its usual denominator, over the columns of a group. */
export const usualRateSql: RawBuilder<unknown> = sql`
  disbursed::float8 / case
    when transferred > 0 then nullif(greatest(
      0, coalesce(allocated, 0) + ${carriedInSql} + transferred), 0)::float8
    when ${carriedInSql} > 0 and coalesce(allocated, 0) + ${carriedInSql} > 0
      then (coalesce(allocated, 0) + ${carriedInSql})::float8
    when ${carriedInSql} <= 0 and allocated > 0 then allocated::float8
  end`;
