import {
  type BatchReader,
  columnsOf,
  pickByKey,
  plannedOnce,
  provenanceOf,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { rateOf } from '../funding/disbursement-rate.js';
import type { DisbursementRate } from '../funding/disbursement-rate.type.js';
import { table } from '../table.js';
import { type ReportedFigureFilter } from './reported-figure.args.js';
import { ReportedFigureEntity } from './reported-figure.entity.js';
import type { ReportedFigure } from './reported-figure.type.js';

const f = table(ReportedFigureEntity, 'f');
const p = table(ReportedFigureEntity, 'p');

const { fundSource: source, amountIs: amountQualifier, ...others } = columnsOf(ReportedFigureEntity, 'f');
const columns = {
  ...others,
  source,
  amountQualifier,
  originalAmount: sql<number>`${f.originalAmount}::float8`,
  originalScale: sql<number>`${f.originalScale}::float8`,
  reportedRate: sql<number | null>`${f.reportedRate}::float8`,
};

type FigureRow = RowOf<typeof columns> & {
  readonly planMeasure: DisbursementRate['denominator']['measure'] | null;
  readonly planAmount: string | null;
};

/** The last day that a figure can stand for: its day, or the end of the month that is all we know. */
function lastDay({ asOf, asOfText: text }: Pick<typeof f, 'asOf' | 'asOfText'>): RawBuilder<unknown> {
  return sql`coalesce(${asOf}, case when ${text} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'
    then (to_date(${text}, 'YYYY-MM') + interval '1 month' - interval '1 day')::date end)`;
}

/** The latest published plan that matches the disbursement `f` in all but its measure. */
const matchingPlan = sql`
  select ${p.measure}, ${p.amount} from ${p}
  where ${f.measure} = 'DISBURSED' and ${p.measure} in ('PLANNED', 'ALLOCATED')
    and ${f.amountIs} in ('EXACT', 'ESTIMATE') and ${p.amountIs} in ('EXACT', 'ESTIMATE')
    and ${p.amount} is not null and ${f.amount} is not null and ${p.synthetic} = ${f.synthetic}
    and (${p.programmeScope}, ${p.planYearStart}, ${p.planYearEnd}, ${p.capital}, ${p.fundSource})
      = (${f.programmeScope}, ${f.planYearStart}, ${f.planYearEnd}, ${f.capital}, ${f.fundSource})
    and ${p.unitId} is not distinct from ${f.unitId}
    and ${p.candidateUnitId} is not distinct from ${f.candidateUnitId}
    and ${p.programmeCode} is not distinct from ${f.programmeCode}
    and ${p.componentCode} is not distinct from ${f.componentCode}
    and ${p.includesCarryOver} is not distinct from ${f.includesCarryOver}
    and ${lastDay(p)} <= ${lastDay(f)}
  order by ${lastDay(p)} desc, ${p.id} limit 1`;

function conditions(filter: ReportedFigureFilter): RawBuilder<unknown> {
  const { unit, planYear, asOf, programme, programmeScope, measure, capital, synthetic } = filter;
  const parts = [sql`true`];
  if (unit != null) parts.push(sql`${f.unitId} = ${unit}`);
  if (planYear != null) parts.push(sql`${f.planYearStart} = ${planYear} and ${f.planYearEnd} = ${planYear}`);
  if (asOf != null) parts.push(sql`${f.asOf} = ${asOf}::date`);
  if (programme != null) parts.push(sql`${f.programmeCode} = ${programme}`);
  if (programmeScope != null) parts.push(sql`${f.programmeScope} = ${programmeScope}`);
  if (measure != null) parts.push(sql`${f.measure} = ${measure}`);
  if (capital != null) parts.push(sql`${f.capital} = ${capital}`);
  if (synthetic != null) parts.push(sql`${f.synthetic} = ${synthetic}`);
  return sql.join(parts, sql` and `);
}

const scaleNames: Readonly<Record<number, readonly [vi: string, en: string]>> = {
  1: ['', ''],
  1000: ['nghìn ', 'thousand '],
  1000000: ['triệu ', 'million '],
  1000000000: ['tỷ ', 'billion '],
  1000000000000: ['nghìn tỷ ', 'trillion '],
};

/** What an amount is printed in, in both languages. */
function originalUnit(scale: number, currency: string) {
  const [vi, en] = scaleNames[scale] ?? [`${scale} `, `${scale} `];
  return {
    originalUnit: `${en}${currency}`,
    originalUnitVi: `${vi}${currency === 'VND' ? 'đồng' : currency}`,
  };
}

function toFigure(row: FigureRow): ReportedFigure {
  const { unitId, candidateUnitId, programmeCode, componentCode, planYearStart, planYearEnd, originalScale } =
    row;
  const amount = toMoneyOrNull(row.amount);
  const planAmount = toMoneyOrNull(row.planAmount);
  return {
    ...row,
    unit: unitId === null ? null : { id: unitId },
    candidateUnit: candidateUnitId === null ? null : { id: candidateUnitId },
    programme: programmeCode === null ? null : { code: programmeCode },
    component: componentCode === null ? null : { code: componentCode },
    planYears: { start: planYearStart, end: planYearEnd },
    amount,
    ...originalUnit(originalScale, row.currency),
    computedRate: row.planMeasure && {
      value: rateOf(amount, planAmount),
      denominator: { measure: row.planMeasure, amount: planAmount },
      asOf: null,
      note: null,
      noteVi: null,
    },
    provenance: provenanceOf(row),
  };
}

/** Published figures, by plan years, then by the day they stand for (those without one last), then by key. */
export function reportedFigures(
  context: ReadContext,
  filter: ReportedFigureFilter,
): Promise<ReportedFigure[]> {
  return readFigures(context, conditions(filter));
}

/** Published figures by id; null where there is none. */
export const reportedFiguresById: BatchReader<string, null, ReportedFigure | null> = async (context, ids) =>
  pickByKey(ids, await readFigures(context, sql`${f.id} = any(${[...ids]}::text[])`), ({ id }) => id);

async function readFigures(context: ReadContext, where: RawBuilder<unknown>): Promise<ReportedFigure[]> {
  const { rows } = await sql<FigureRow>`
    ${plannedOnce} select ${selectList(columns)}, plan.measure as "planMeasure", plan.amount as "planAmount"
    from ${f} left join lateral (${matchingPlan}) as plan on true
    where ${where}
    order by ${f.planYearStart}, ${f.planYearEnd}, ${lastDay(f)}, ${f.id} collate "C"`.execute(
    context.database,
  );
  return rows.map(toFigure);
}
