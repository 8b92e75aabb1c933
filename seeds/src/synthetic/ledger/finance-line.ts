import type { Facts } from '../../facts/read-facts.js';
import type { Capital, FundSource } from '../synthetic-data-set.js';
import { COMPONENT_PLANS, type ComponentPlan } from './component-plans.js';
import { carriedPaymentDays, paymentDays } from './ledger-calendar.js';
import type { Reach } from './participation.js';

/** Money of one component, source and kind for one plan year; what is carried over is a line of its own. */
export interface FinanceLine {
  readonly programmeCode: string;
  readonly componentCode: string;
  readonly capital: Capital;
  readonly fundSource: FundSource;
  readonly planYear: number;
  /** Before the plan year on a line of carried-over money. */
  readonly originYear: number;
  readonly reach: Reach;
  /** Of the country, in whole đồng; 0 on a line of carried-over money, which is as much as was left. */
  readonly plan: number;
  /** The days on which payments are entered. */
  readonly paymentDays: readonly string[];
}

export function isCarriedOver({ planYear, originYear }: FinanceLine): boolean {
  return originYear < planYear;
}

/** Whether a line of carried-over money is what is left of the other. */
export function isLeftOf(carried: FinanceLine, line: FinanceLine): boolean {
  return (
    line.componentCode === carried.componentCode &&
    line.fundSource === carried.fundSource &&
    line.planYear === carried.originYear
  );
}

/**
 * The origin years whose unspent central money is carried over, here always into the next year and no further. F31 has
 * money of all three in the plan of 2025. Recurrent money too: of 25,000 billion carried into 2024 (F10), 5,100 were
 * investment (F12).
 */
const CARRIED_ORIGINS = [2022, 2023, 2024];

const BILLION = 1_000_000_000;

/** All lines; a line of carried-over money comes after the line that it is left from. */
export function financeLines(facts: Facts): readonly FinanceLine[] {
  const programmes = new Map(facts.components.map(({ code, programmeCode }) => [code, programmeCode]));
  const own = COMPONENT_PLANS.flatMap((plan) => ownLines(plan, programmes.get(plan.componentCode)));
  return [...own, ...own.flatMap(carriedLine)];
}

function ownLines(plan: ComponentPlan, programmeCode: string | undefined): readonly FinanceLine[] {
  const { componentCode, capital, reach } = plan;
  if (programmeCode === undefined) throw new RangeError(`the facts have no component ${componentCode}`);
  const sources = Object.entries(plan.billions) as [FundSource, Readonly<Record<number, number>>][];
  return sources.flatMap(([fundSource, byYear]) =>
    Object.entries(byYear).map(([year, billions]) => ({
      programmeCode,
      componentCode,
      capital,
      fundSource,
      planYear: Number(year),
      originYear: Number(year),
      reach,
      plan: Math.round(billions * BILLION),
      paymentDays: paymentDays(capital, fundSource, Number(year)),
    })),
  );
}

function carriedLine(line: FinanceLine): readonly FinanceLine[] {
  if (line.fundSource !== 'CENTRAL' || !CARRIED_ORIGINS.includes(line.originYear)) return [];
  const planYear = line.originYear + 1;
  return [{ ...line, planYear, plan: 0, paymentDays: carriedPaymentDays(planYear) }];
}
