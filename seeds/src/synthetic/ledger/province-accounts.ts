import { at } from '../at.js';
import type { CountryModel, ProvinceModel } from '../model/country-model.js';
import { randomStream } from '../random/random-stream.js';
import { splitExactly } from '../split-exactly.js';
import { sum } from '../sum.js';
import {
  type Account,
  type Accounts,
  type Grant,
  HANDED_OVER_YEAR,
  inherit,
  pace,
  paymentsByEdition,
  payOut,
} from './account.js';
import type { DisbursementCurves } from './disbursement-curves.js';
import { type FinanceLine, isCarriedOver, isLeftOf } from './finance-line.js';
import type { Participants, Reach } from './participation.js';
import { splitSchedule } from './split-schedule.js';

/** The accounts of a line at the provinces of each edition; those of 2025 only for the year that is handed over. */
export interface LineAccounts {
  readonly line: FinanceLine;
  readonly of2004: Accounts;
  readonly of2025: Accounts;
}

interface GrantedLine {
  readonly line: FinanceLine;
  readonly grants: readonly Grant[];
}

/** Plans and allocations are made in thousands of đồng, payments to the đồng. */
export const THOUSAND = 1_000;

/** F06 and F07: 10,030 billion of the 11,017 that F03 leaves unspent of 2022 were carried into 2023. */
const CARRIED_SHARE = 0.91;

/** Divides the national plans over the provinces and the payments over the months, from the top down. */
export class ProvinceLedger {
  private readonly country: CountryModel;
  private readonly participants: Readonly<Record<Reach, Participants>>;
  private readonly curves: DisbursementCurves;

  constructor(
    country: CountryModel,
    participants: Readonly<Record<Reach, Participants>>,
    curves: DisbursementCurves,
  ) {
    this.country = country;
    this.participants = participants;
    this.curves = curves;
  }

  /** The accounts of all lines, in the order of the lines. */
  accounts(lines: readonly FinanceLine[]): readonly LineAccounts[] {
    const own = this.pay(lines.filter((line) => !isCarriedOver(line)).map((line) => this.plan(line)));
    const carried = lines.filter(isCarriedOver).map((line) => this.carryOver(line, own));
    return [...own, ...this.pay(carried)];
  }

  private plan(line: FinanceLine): GrantedLine {
    const participants = this.participants[line.reach];
    const provinces = this.country.provincesOf2004.filter(({ id }) => participants.has(id));
    const needs = provinces.map(({ id }) => sum((participants.get(id) ?? []).map(({ need }) => need)));
    const plans = splitExactly(line.plan / THOUSAND, needs);
    const grants = provinces.map((province, index) => this.allocate(line, province, at(plans, index)));
    return { line, grants };
  }

  // Provinces keep 1 to 5 % back.
  private allocate(line: FinanceLine, { id, development }: ProvinceModel, thousands: number): Grant {
    const stream = randomStream(
      this.country.seedNumber,
      id,
      `allocation/${line.componentCode}/${line.planYear}`,
    );
    const granted = Math.floor(thousands * (0.95 + 0.04 * stream.uniform())) * THOUSAND;
    return { unitId: id, development, planned: thousands * THOUSAND, granted };
  }

  private carryOver(line: FinanceLine, own: readonly LineAccounts[]): GrantedLine {
    const origin = own.find((candidate) => isLeftOf(line, candidate.line));
    const grants = [...(origin?.of2004.values() ?? [])].map(({ unitId, development, granted, spent }) => ({
      unitId,
      development,
      planned: 0,
      granted: Math.floor(((granted - spent) * CARRIED_SHARE) / THOUSAND) * THOUSAND,
    }));
    return { line, grants };
  }

  // The published rates are about all components together, so the payments are made for all of them and then divided.
  private pay(granted: readonly GrantedLine[]): readonly LineAccounts[] {
    const groups = Map.groupBy(granted, ({ line }) =>
      [line.capital, line.fundSource, line.planYear, line.originYear].join('/'),
    );
    return [...groups.values()].flatMap((group) => {
      const limits = group.map(({ grants }) => sum(grants.map((grant) => grant.granted)));
      const paces = group.map(({ line }) => pace(line.componentCode, 0, line, this.country.seedNumber));
      const parts = splitSchedule({ limits, paces }, this.nationalPayments(group, sum(limits)));
      return group.map((one, index) => this.payProvinces(one, at(parts, index)));
    });
  }

  private nationalPayments(group: readonly GrantedLine[], granted: number): readonly number[] {
    const { line } = at(group, 0);
    const curve = isCarriedOver(line)
      ? this.curves.carriedInto(line.capital, line.planYear)
      : this.curves.ownYear(line.capital, line.planYear);
    const whole = isCarriedOver(line) ? granted : sum(group.map((one) => one.line.plan));
    const paidBy = line.paymentDays.map((day) => Math.round(whole * curve(day)));
    return paidBy.map((paid, step) => paid - (paidBy[step - 1] ?? 0));
  }

  private payProvinces({ line, grants }: GrantedLine, payments: readonly number[]): LineAccounts {
    const { seedNumber, provincesOf2025 } = this.country;
    const byEdition = paymentsByEdition(line, payments);
    const old = payOut(line, grants, byEdition.of2004, seedNumber).map((account) =>
      this.settle(line, account),
    );
    const of2004 = new Map(old.map((account) => [account.unitId, account]));
    const heirs = line.planYear === HANDED_OVER_YEAR ? inherit(provincesOf2025, of2004) : [];
    const successors = payOut(line, heirs, byEdition.of2025, seedNumber);
    return { line, of2004, of2025: new Map(successors.map((account) => [account.unitId, account])) };
  }

  // Final accounts of money of 2021 to 2024 are made in the middle of the next year, by nine provinces of ten.
  private settle(line: FinanceLine, account: Account): Account {
    if (isCarriedOver(line) || line.planYear === HANDED_OVER_YEAR) return account;
    const series = `settlement/${line.componentCode}/${line.fundSource}/${line.planYear}`;
    const stream = randomStream(this.country.seedNumber, account.unitId, series);
    if (stream.uniform() >= 0.9) return account;
    return { ...account, settled: Math.floor(account.spent * (0.965 + 0.03 * stream.uniform())) };
  }
}
