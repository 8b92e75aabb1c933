import {
  type BatchReader,
  columnsOf,
  MoneyScalar,
  type ProvenanceValue,
  pickByKey,
  provenanceOf,
  type RowOf,
  selectList,
  sql,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { Provenance } from '../graph/provenance.js';
import { table } from '../table.js';
import { ProgrammeBudgetEntity } from './programme.entities.js';
import { ProgrammeYears } from './programme.type.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'The budget of a programme for some years, by source of money, in whole đồng, as its resolution or decision ' +
    'states it. Null: not stated, or not verified. Parts are never added up into a total that was not printed.',
})
export class ProgrammeBudget {
  @Field(() => ProgrammeYears, { description: 'The years that the budget is for.' })
  readonly period!: ProgrammeYears;

  @Field(() => MoneyScalar, { nullable: true, description: 'Total of all sources, in đồng.' })
  readonly total!: number | null;

  @Field({ description: 'True when the document says "at least" this total, as for GN.' })
  readonly totalIsMinimum!: boolean;

  @Field(() => MoneyScalar, { nullable: true, description: 'From the central budget, in đồng.' })
  readonly central!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Public investment (vốn đầu tư phát triển) within `central`, in đồng.',
  })
  readonly centralInvestment!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Recurrent money within `central`, in đồng: vốn sự nghiệp until 2025, kinh phí thường xuyên since 2026.',
  })
  readonly centralRecurrent!: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'From local budgets, in đồng.' })
  readonly local!: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Policy credit, in đồng.' })
  readonly credit!: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'Other lawfully mobilised sources, in đồng.',
  })
  readonly other!: number | null;

  @Field(() => Provenance, { description: 'The document that states it, and which parts are less sure.' })
  readonly provenance!: ProvenanceValue;
}

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
