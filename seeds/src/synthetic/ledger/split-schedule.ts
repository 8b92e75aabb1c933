import { at } from '../at.js';
import { splitExactly } from '../split-exactly.js';
import { sum } from '../sum.js';

/** Units that spend out of one purse: what each may spend, and how fast it is against the others (1 is the mean). */
export interface Purse {
  readonly limits: readonly number[];
  readonly paces: readonly number[];
}

/**
 * Splits a schedule of payments over units: for each unit its part of every payment. The parts of a payment add up to
 * it exactly, none is negative, and no unit pays more than its limit.
 *
 * When the purse is spent to the rate r, a unit with limit a and pace k has spent a·r·(1 + (k − 1)·(1 − r)): fast and
 * slow units part in the middle of the year and meet when all is spent.
 */
export function splitSchedule(
  { limits, paces }: Purse,
  payments: readonly number[],
): readonly (readonly number[])[] {
  const purse = sum(limits);
  const relative = relativePaces(limits, paces, purse);
  const spent = limits.map(() => 0);
  const parts = limits.map(() => new Array<number>(payments.length).fill(0));
  let paid = 0;
  for (const [step, payment] of payments.entries()) {
    if (payment === 0) continue;
    paid += payment;
    if (paid > purse) throw new RangeError(`${paid} is paid out of ${purse}`);
    const rate = paid / purse;
    const due = limits.map((limit, index) => {
      const target = limit * rate * (1 + (at(relative, index) - 1) * (1 - rate));
      return Math.max(0, target - at(spent, index));
    });
    splitExactly(payment, due).forEach((part, index) => {
      at(parts, index)[step] = part;
      spent[index] = at(spent, index) + part;
    });
  }
  return parts;
}

// Only with a weighted mean of 1 do the targets add up to what is paid.
function relativePaces(
  limits: readonly number[],
  paces: readonly number[],
  purse: number,
): readonly number[] {
  const mean = sum(limits.map((limit, index) => limit * at(paces, index))) / purse;
  return paces.map((pace) => pace / mean);
}
