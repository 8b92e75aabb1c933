import {
  allOf,
  type BatchReader,
  byDayedId,
  columnsOf,
  dayedId,
  orderOfList,
  type Page,
  type PageRequest,
  pickByKey,
  provenanceOf,
  type ReadContext,
  type ReadDay,
  type RowOf,
  readGroups,
  selectList,
  sql,
  toMoney,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { placeConditions } from '../administrative-unit/place-conditions.js';
import { p, table } from '../table.js';
import type { ProcurementOrder, ProcurementOrderField, ProcurementRequest } from './procurement.args.js';
import { ProcurementStage } from './procurement-enums.js';
import { ProcurementMilestoneEntity } from './procurement-milestone.entity.js';
import { ProcurementPackageEntity } from './procurement-package.entity.js';
import type {
  ProcurementMilestone,
  ProcurementPackage,
  ProcurementPeriod,
} from './procurement-package.type.js';

const m = table(ProcurementMilestoneEntity, 'm');
const r = table(ProcurementPackageEntity, 'r');

const columns = columnsOf(ProcurementPackageEntity, 'r');

type PackageRow = RowOf<typeof columns> & Pick<ProcurementPackage, 'stage' | 'delayDays' | 'milestones'>;

/**
 * The milestones of package `r` as they stood on a day: one row with all of them, the stage that the package is in, the
 * delay of that stage and the first day that the package can have existed.
 */
function progress(day: string): RawBuilder<unknown> {
  const order = sql`array_position(${Object.values(ProcurementStage)}::text[], ${m.stage})`;
  return sql`
    select
      (array_agg(stage order by place) filter (where met is null))[1] as stage,
      coalesce((array_agg(late order by place) filter (where met is null))[1],
        (array_agg(late order by place desc))[1], 0) as "delayDays",
      coalesce(json_agg(json_build_object('stage', stage, 'dueDate', due, 'dateMet', met, 'delayDays', late)
        order by place), '[]') as milestones,
      least(make_date(${r.planYear}, 1, 1), min(first_day)) as since,
      coalesce(bool_or(stage = ${sql.lit(ProcurementStage.CONTRACT)} and met is not null), false) as contracted
    from (
      select stage, place, due, met, first_day, greatest(0, coalesce(met, ${day}::date) - due) as late
      from (
        select ${m.stage}, ${order} as place, ${m.dueDate} as due,
          case when ${m.dateMet} <= ${day}::date then ${m.dateMet} end as met,
          least(${m.dueDate}, ${m.dateMet}) as first_day
        from ${m} where ${m.packageId} = ${r.id}
      ) as known
    ) as stages`;
}

function packages({ filter, day }: ProcurementRequest): RawBuilder<unknown> {
  const { category } = filter;
  const conditions = [...placeConditions(r, filter), sql`progress.since <= ${day}::date`];
  if (category != null) conditions.push(sql`${r.category} = ${category}`);
  return sql`
    select ${selectList(columns)}, progress.stage, progress."delayDays", progress.milestones, progress.contracted
    from ${r} join ${p} on ${p.unitId} = ${r.unitId}
    cross join lateral (${progress(day)}) as progress
    where ${allOf(conditions)}`;
}

function kept({ stage, delayedMoreThan, finished }: ProcurementRequest['filter']): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (stage != null) conditions.push(sql`stage = ${stage}`);
  if (delayedMoreThan != null) conditions.push(sql`"delayDays" > ${delayedMoreThan}`);
  if (finished != null) conditions.push(sql`(stage is null) = ${finished}`);
  return allOf(conditions);
}

function period(start: string | null, end: string | null, day: string): ProcurementPeriod | null {
  return start === null || start > day ? null : { startDate: start, endDate: end };
}

function dateMet(milestones: readonly ProcurementMilestone[], stage: ProcurementStage): string | null {
  return milestones.find((milestone) => milestone.stage === stage)?.dateMet ?? null;
}

function toPackage(
  row: PackageRow,
  { asOf, day }: Pick<ProcurementRequest, 'asOf' | 'day'>,
): ProcurementPackage {
  const contracted = dateMet(row.milestones, ProcurementStage.CONTRACT) !== null;
  return {
    ...row,
    id: dayedId(row.id, asOf),
    packageId: row.id,
    unit: { id: row.unitId },
    programme: { code: row.programmeCode },
    component: row.componentCode === null ? null : { code: row.componentCode },
    plannedAmount: toMoney(row.plannedAmount),
    contractAmount: contracted ? toMoneyOrNull(row.contractAmount) : null,
    tenderPeriod: period(row.tenderStart, row.tenderEnd, day),
    awardDate: dateMet(row.milestones, ProcurementStage.AWARD),
    contractPeriod: contracted ? period(row.contractStart, row.contractEnd, day) : null,
    provenance: provenanceOf(row),
  };
}

const orderColumns: Readonly<Record<ProcurementOrderField, RawBuilder<unknown>>> = {
  DELAY: sql`"delayDays"`,
  PLANNED_AMOUNT: sql`"plannedAmount"`,
  CONTRACT_AMOUNT: sql`case when contracted then "contractAmount" end`,
  PLAN_YEAR: sql`"planYear"`,
  STAGE: sql`array_position(${Object.values(ProcurementStage)}::text[], stage)`,
  UNIT: sql`"unitId" collate "C"`,
  TITLE: sql`title collate "C"`,
};

/** Procurement packages as they stood on a day, the latest first, page by page. */
export function procurements(
  context: ReadContext,
  request: ProcurementRequest,
  orderBy: ProcurementOrder | null,
  page: PageRequest,
): Promise<Page<ProcurementPackage>> {
  const list = {
    name: `procurements ${JSON.stringify([request, orderBy])}`,
    groups: packages(request),
    having: kept(request.filter),
    order: orderOfList(orderBy, orderColumns, sql`"delayDays" desc, id collate "C"`),
  };
  return readGroups(context, list, page, (row: PackageRow) => toPackage(row, request));
}

/** The packages asked for as rows, as they stood on the day, for a group-by. */
export function packagesKept(request: ProcurementRequest): RawBuilder<unknown> {
  return sql`select standing.* from (${packages(request)}) as standing where ${kept(request.filter)}`;
}

const packagesOnDay: BatchReader<string, ReadDay, ProcurementPackage | null> = async (
  context,
  ids,
  { asOf },
) => {
  const day = asOf ?? context.today;
  const { rows } = await sql<PackageRow>`
    select ${selectList(columns)}, progress.stage, progress."delayDays", progress.milestones
    from ${r} cross join lateral (${progress(day)}) as progress
    where ${r.id} = any(${[...ids]}::text[])`.execute(context.database);
  const packages = rows.map((row) => toPackage(row, { asOf, day }));
  return pickByKey(ids, packages, ({ packageId }) => packageId);
};

/** Packages by id, each as it stood on the day that its id carries; null where there is none. */
export const packagesById: BatchReader<string, null, ProcurementPackage | null> = byDayedId(packagesOnDay);
