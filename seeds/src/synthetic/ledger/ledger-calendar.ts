import { addDays, monthEnd } from '../../calendar.js';
import { randomStream } from '../random/random-stream.js';
import type { Capital, FundSource } from '../synthetic-data-set.js';

/** January of the next year, the last month that payments of a year are booked in. */
const CLOSING_MONTH = 13;

/** The first month with payments of central money: the one after the provinces had allocated it. */
function firstPaymentMonth(capital: Capital, planYear: number): number {
  if (planYear === 2021) return 11;
  if (planYear === 2022) return 8;
  return capital === 'INVESTMENT' ? 1 : 3;
}

function months(from: number): readonly number[] {
  return Array.from({ length: CLOSING_MONTH - from + 1 }, (_, index) => from + index);
}

/** Central money is paid out every month, other money every quarter, and both until the books close in January. */
export function paymentDays(capital: Capital, fundSource: FundSource, planYear: number): readonly string[] {
  return months(firstPaymentMonth(capital, planYear))
    .filter((month) => fundSource === 'CENTRAL' || month % 3 === 0 || month === CLOSING_MONTH)
    .map((month) => monthEnd(planYear, month));
}

/** Carried-over money is released in March and paid out every month from April. */
export function carriedPaymentDays(planYear: number): readonly string[] {
  return months(4).map((month) => monthEnd(planYear, month));
}

/** When the plan of a year was assigned. That of 2022 is known: 2022-05-28, with 652/QĐ-TTg. */
function plannedOn(planYear: number): string {
  if (planYear === 2021) return '2021-10-01';
  return planYear === 2022 ? '2022-05-28' : `${planYear - 1}-12-05`;
}

/** From when provinces allocate, each on a day of its own in the three weeks after. */
function allocationBegins(capital: Capital, planYear: number): string {
  if (planYear === 2021) return '2021-10-08';
  if (planYear === 2022) return '2022-07-05';
  return capital === 'INVESTMENT' ? `${planYear - 1}-12-09` : `${planYear}-02-05`;
}

/** The days on which a province and its communes enter other things than payments. */
export interface EntryDays {
  readonly planned: string;
  readonly allocated: string;
  readonly carriedOver: string;
  readonly settled: string;
}

export function entryDays(
  provinceId: string,
  capital: Capital,
  planYear: number,
  seedNumber: number,
): EntryDays {
  const stream = randomStream(seedNumber, provinceId, `entries/${capital}/${planYear}`);
  return {
    planned: plannedOn(planYear),
    allocated: addDays(allocationBegins(capital, planYear), stream.integer(0, 20)),
    carriedOver: addDays(`${planYear}-03-05`, stream.integer(0, 20)),
    settled: addDays(`${planYear + 1}-06-05`, stream.integer(0, 20)),
  };
}
