import {
  type ProvenanceColumns,
  provenanceOf,
  type ReadContext,
  selectProvenance,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { rateOf } from '../funding/disbursement-rate.js';
import type { DisbursementRate } from '../funding/disbursement-rate.type.js';
import { type ReportedFigureFilter } from './reported-figure.args.js';
import type { ReportedFigure } from './reported-figure.type.js';

type FigureRow = Omit<ReportedFigure, 'unit' | 'programme' | 'component' | 'amount' | 'originalUnit'> &
  ProvenanceColumns & {
    readonly unitId: string;
    readonly programmeCode: string | null;
    readonly componentCode: string | null;
    readonly planYearStart: number;
    readonly planYearEnd: number;
    readonly amount: string | null;
    readonly originalScale: number;
    readonly planMeasure: DisbursementRate['denominator']['measure'] | null;
    readonly planAmount: string | null;
  };

const columns = sql`
  f.id, f.unit_id as "unitId", f.programme_code as "programmeCode", f.component_code as "componentCode",
  f.programme_scope as "programmeScope", f.plan_year_start as "planYearStart", f.plan_year_end as "planYearEnd",
  f.as_of as "asOf", f.as_of_text as "asOfText", f.measure, f.capital, f.fund_source as source,
  f.includes_carry_over as "includesCarryOver", f.amount, f.amount_is as "amountQualifier", f.currency,
  f.original_amount::float8 as "originalAmount", f.original_scale::float8 as "originalScale",
  f.reported_rate::float8 as "reportedRate", ${selectProvenance('f')}`;

/** The last day that a figure can stand for: its day, or the end of the month that is all we know. */
function lastDay(figure: string): RawBuilder<unknown> {
  const text = sql.ref(`${figure}.as_of_text`);
  return sql`coalesce(${sql.ref(`${figure}.as_of`)}, case when ${text} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'
    then (to_date(${text}, 'YYYY-MM') + interval '1 month' - interval '1 day')::date end)`;
}

/** The latest published plan that matches the disbursement `f` in all but its measure. */
const matchingPlan = sql`
  select p.measure, p.amount from finance.reported_figure p
  where f.measure = 'DISBURSED' and p.measure in ('PLANNED', 'ALLOCATED')
    and f.amount_is in ('EXACT', 'ESTIMATE') and p.amount_is in ('EXACT', 'ESTIMATE')
    and p.amount is not null and f.amount is not null and p.synthetic = f.synthetic
    and (p.unit_id, p.programme_scope, p.plan_year_start, p.plan_year_end, p.capital, p.fund_source)
      = (f.unit_id, f.programme_scope, f.plan_year_start, f.plan_year_end, f.capital, f.fund_source)
    and p.programme_code is not distinct from f.programme_code
    and p.component_code is not distinct from f.component_code
    and p.includes_carry_over is not distinct from f.includes_carry_over
    and ${lastDay('p')} <= ${lastDay('f')}
  order by ${lastDay('p')} desc, p.id limit 1`;

function conditions(filter: ReportedFigureFilter): RawBuilder<unknown> {
  const { unit, planYear, asOf, programme, programmeScope, measure, capital, synthetic } = filter;
  const parts = [sql`true`];
  if (unit != null) parts.push(sql`f.unit_id = ${unit}`);
  if (planYear != null) parts.push(sql`f.plan_year_start = ${planYear} and f.plan_year_end = ${planYear}`);
  if (asOf != null) parts.push(sql`f.as_of = ${asOf}::date`);
  if (programme != null) parts.push(sql`f.programme_code = ${programme}`);
  if (programmeScope != null) parts.push(sql`f.programme_scope = ${programmeScope}`);
  if (measure != null) parts.push(sql`f.measure = ${measure}`);
  if (capital != null) parts.push(sql`f.capital = ${capital}`);
  if (synthetic != null) parts.push(sql`f.synthetic = ${synthetic}`);
  return sql.join(parts, sql` and `);
}

const scaleNames: Readonly<Record<number, string>> = {
  1: '',
  1000: 'thousand ',
  1000000: 'million ',
  1000000000: 'billion ',
  1000000000000: 'trillion ',
};

function toFigure(row: FigureRow): ReportedFigure {
  const { unitId, programmeCode, componentCode, planYearStart, planYearEnd, originalScale } = row;
  const amount = toMoneyOrNull(row.amount);
  const planAmount = toMoneyOrNull(row.planAmount);
  return {
    ...row,
    unit: { id: unitId },
    programme: programmeCode === null ? null : { code: programmeCode },
    component: componentCode === null ? null : { code: componentCode },
    planYears: { start: planYearStart, end: planYearEnd },
    amount,
    originalUnit: `${scaleNames[originalScale] ?? `${originalScale} `}${row.currency}`,
    computedRate: row.planMeasure && {
      value: rateOf(amount, planAmount),
      denominator: { measure: row.planMeasure, amount: planAmount },
    },
    provenance: provenanceOf(row),
  };
}

/** Published figures, by plan years, then by the day they stand for (those without one last), then by key. */
export async function reportedFigures(
  context: ReadContext,
  filter: ReportedFigureFilter,
): Promise<ReportedFigure[]> {
  const { rows } = await sql<FigureRow>`
    select ${columns}, plan.measure as "planMeasure", plan.amount as "planAmount"
    from finance.reported_figure f left join lateral (${matchingPlan}) as plan on true
    where ${conditions(filter)}
    order by f.plan_year_start, f.plan_year_end, ${lastDay('f')}, f.id collate "C"`.execute(context.database);
  return rows.map(toFigure);
}
