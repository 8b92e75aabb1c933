import {
  type BatchReader,
  type ProvenanceColumns,
  pickByKey,
  provenanceOf,
  selectProvenance,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { ProgrammeBudget } from './programme-budget.type.js';

const amounts = [
  'total',
  'central',
  'centralInvestment',
  'centralRecurrent',
  'local',
  'credit',
  'other',
] as const;

type Amount = (typeof amounts)[number];

type BudgetRow = Record<Amount, string | null> &
  ProvenanceColumns & {
    readonly programmeCode: string;
    readonly periodStart: number;
    readonly periodEnd: number;
    readonly totalIsMinimum: boolean;
  };

function toBudget(row: BudgetRow): ProgrammeBudget & { readonly programmeCode: string } {
  const money = Object.fromEntries(amounts.map((amount) => [amount, toMoneyOrNull(row[amount])]));
  return {
    ...(money as Record<Amount, number | null>),
    programmeCode: row.programmeCode,
    period: { start: row.periodStart, end: row.periodEnd },
    totalIsMinimum: row.totalIsMinimum,
    provenance: provenanceOf(row),
  };
}

/** The latest budget of each programme; null where none is known. */
export const budgetsOfProgrammes: BatchReader<string, null, ProgrammeBudget | null> = async (
  context,
  codes,
) => {
  const { rows } = await sql<BudgetRow>`
    select distinct on (b.programme_code) b.programme_code as "programmeCode", b.period_start as "periodStart",
      b.period_end as "periodEnd", b.total, b.total_is_minimum as "totalIsMinimum", b.central,
      b.central_investment as "centralInvestment", b.central_recurrent as "centralRecurrent", b.local, b.credit,
      b.other, ${selectProvenance('b')}
    from programmes.programme_budget b where b.programme_code = any(${[...codes]}::text[])
    order by b.programme_code, b.period_start desc`.execute(context.database);
  return pickByKey(codes, rows.map(toBudget), (budget) => budget.programmeCode);
};
