import {
  type BatchReader,
  columnsOf,
  pickByKey,
  provenanceOf,
  type RowOf,
  selectList,
  sql,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import { ProgrammeBudgetEntity } from './programme-budget.entity.js';
import type { ProgrammeBudget } from './programme-budget.type.js';

const b = table(ProgrammeBudgetEntity, 'b');

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

const columns = columnsOf(ProgrammeBudgetEntity, 'b');

function toBudget(row: RowOf<typeof columns>): ProgrammeBudget & { readonly programmeCode: string } {
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
  const { rows } = await sql<RowOf<typeof columns>>`
    select distinct on (${b.programmeCode}) ${selectList(columns)}
    from ${b} where ${b.programmeCode} = any(${[...codes]}::text[])
    order by ${b.programmeCode}, ${b.periodStart} desc`.execute(context.database);
  return pickByKey(codes, rows.map(toBudget), (budget) => budget.programmeCode);
};
