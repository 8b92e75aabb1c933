import { LAST_DAY_OF_2004 } from '../../geography/code-list.js';
import { at } from '../at.js';
import { randomStream } from '../random/random-stream.js';
import { sum } from '../sum.js';
import type { FinanceLine } from './finance-line.js';
import { splitSchedule } from './split-schedule.js';

/** What a unit may spend on a line, in whole đồng. */
export interface Grant {
  readonly unitId: string;
  readonly development: number;
  /** 0 on a line of carried-over money, and where the money was taken over. */
  readonly planned: number;
  /** Allocated, carried over or taken over: no more than this is paid. */
  readonly granted: number;
}

/** A unit's money on a line. */
export interface Account extends Grant {
  /** What is paid on each payment day of the line. */
  readonly payments: readonly number[];
  readonly spent: number;
  /** 0 where no final account is made. */
  readonly settled: number;
}

/** The accounts of one line by unit id. */
export type Accounts = ReadonlyMap<string, Account>;

/** Divides payments over the units of a line by what they may spend and how fast they are. */
export function payOut(
  line: FinanceLine,
  grants: readonly Grant[],
  payments: readonly number[],
  seedNumber: number,
): readonly Account[] {
  const limits = grants.map(({ granted }) => granted);
  const paces = grants.map(({ unitId, development }) => pace(unitId, development, line, seedNumber));
  const parts = splitSchedule({ limits, paces }, payments);
  return grants.map((grant, index) => {
    const own = at(parts, index);
    return { ...grant, payments: own, spent: sum(own), settled: 0 };
  });
}

/** From 0.7 to 1.3 of the mean; poorer places are a little slower. */
export function pace(unitId: string, development: number, line: FinanceLine, seedNumber: number): number {
  const stream = randomStream(seedNumber, unitId, `pace/${line.componentCode}/${line.planYear}`);
  return Math.min(1.3, Math.max(0.7, 1 + 0.06 * development + 0.1 * stream.spread()));
}

/** The plan year that the units of both editions share. */
export const HANDED_OVER_YEAR = 2025;

/** The payments of a line up to the last day of edition 2004, and those after it; 0 elsewhere. */
export function paymentsByEdition(
  { planYear, paymentDays }: FinanceLine,
  payments: readonly number[],
): { readonly of2004: readonly number[]; readonly of2025: readonly number[] } {
  const isOld = paymentDays.map((day) => planYear < HANDED_OVER_YEAR || day <= LAST_DAY_OF_2004);
  return {
    of2004: payments.map((payment, index) => (isOld[index] ? payment : 0)),
    of2025: payments.map((payment, index) => (isOld[index] ? 0 : payment)),
  };
}

/** A unit of 2025 with the units that hand their money over to it. */
export interface Heir {
  readonly id: string;
  readonly development: number;
  readonly predecessors: readonly { readonly id: string }[];
}

/** What units of 2025 take over: all that their predecessors have not paid. */
export function inherit(heirs: readonly Heir[], accounts: Accounts): readonly Grant[] {
  return heirs.flatMap(({ id, development, predecessors }) => {
    const before = predecessors.flatMap((predecessor) => accounts.get(predecessor.id) ?? []);
    const granted = sum(before.map((account) => account.granted - account.spent));
    return granted === 0 ? [] : [{ unitId: id, development, planned: 0, granted }];
  });
}
