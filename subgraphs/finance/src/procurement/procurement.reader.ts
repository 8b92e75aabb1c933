import {
  allOf,
  type BatchReader,
  byDayedId,
  columnsOf,
  dayedId,
  groupByKey,
  orderOfList,
  type Page,
  type PageRequest,
  pickByKey,
  plannedOnceFor,
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

type PackageRow = RowOf<typeof columns> &
  Pick<ProcurementPackage, 'stage' | 'delayDays' | 'awardDate'> & { readonly contracted: boolean };

const stages = sql`${Object.values(ProcurementStage)}::text[]`;

/** The milestones `m` as they stood on a day, each with the place of its stage. */
function known(day: string, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select package_id, stage, place, due, met, first_day, greatest(0, coalesce(met, ${day}::date) - due) as late
    from (
      select ${m.packageId}, ${m.stage}, array_position(${stages}, ${m.stage}) as place, ${m.dueDate} as due,
        case when ${m.dateMet} <= ${day}::date then ${m.dateMet} end as met,
        least(${m.dueDate}, ${m.dateMet}) as first_day
      from ${m} where ${condition}
    ) as known`;
}

/**
 * Package `r` as its milestones stood on a day: the stage that it is in, the delay of that stage, when it was awarded,
 * whether it was contracted and the first day that it can have existed.
 */
function progress(day: string): RawBuilder<unknown> {
  return sql`
    select (${stages})[present[1]] as stage, coalesce(present[2], final[2], 0) as "delayDays", "awardDate",
      coalesce(contracted, false) as contracted, least(make_date(${r.planYear}, 1, 1), first_day) as since
    from (
      select min(array[place, late]) filter (where met is null) as present, max(array[place, late]) as final,
        min(met) filter (where stage = ${sql.lit(ProcurementStage.AWARD)}) as "awardDate",
        bool_or(stage = ${sql.lit(ProcurementStage.CONTRACT)} and met is not null) as contracted,
        min(first_day) as first_day
      from (${known(day, sql`${m.packageId} = ${r.id}`)}) as milestones
    ) as standing`;
}

const progressColumns = sql`progress.stage, progress."delayDays", progress."awardDate", progress.contracted`;

function packages({ filter, day }: ProcurementRequest): RawBuilder<unknown> {
  const { category } = filter;
  const conditions = [...placeConditions(r, filter), sql`progress.since <= ${day}::date`];
  if (category != null) conditions.push(sql`${r.category} = ${category}`);
  return sql`
    select ${selectList(columns)}, ${progressColumns}
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

function toPackage(
  row: PackageRow,
  { asOf, day }: Pick<ProcurementRequest, 'asOf' | 'day'>,
): ProcurementPackage {
  const { contracted } = row;
  return {
    ...row,
    day,
    id: dayedId(row.id, asOf),
    packageId: row.id,
    unit: { id: row.unitId },
    programme: { code: row.programmeCode },
    component: row.componentCode === null ? null : { code: row.componentCode },
    plannedAmount: toMoney(row.plannedAmount),
    contractAmount: contracted ? toMoneyOrNull(row.contractAmount) : null,
    tenderPeriod: period(row.tenderStart, row.tenderEnd, day),
    contractPeriod: contracted ? period(row.contractStart, row.contractEnd, day) : null,
    provenance: provenanceOf(row),
  };
}

const orderColumns: Readonly<Record<ProcurementOrderField, RawBuilder<unknown>>> = {
  DELAY: sql`"delayDays"`,
  PLANNED_AMOUNT: sql`"plannedAmount"`,
  CONTRACT_AMOUNT: sql`case when contracted then "contractAmount" end`,
  PLAN_YEAR: sql`"planYear"`,
  STAGE: sql`array_position(${stages}, stage)`,
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
    select ${selectList(columns)}, ${progressColumns}
    from ${r} cross join lateral (${progress(day)}) as progress
    where ${r.id} = any(${[...ids]}::text[])`.execute(context.database);
  const packages = rows.map((row) => toPackage(row, { asOf, day }));
  return pickByKey(ids, packages, ({ packageId }) => packageId);
};

/** Packages by id, each as it stood on the day that its id carries; null where there is none. */
export const packagesById: BatchReader<string, null, ProcurementPackage | null> = byDayedId(packagesOnDay);

/** The milestones of each package as they stood on a day, in the order of their stages. */
export const milestonesOfPackages: BatchReader<string, string, ProcurementMilestone[]> = async (
  context,
  ids,
  day,
) => {
  const { rows } = await sql<ProcurementMilestone & { readonly packageId: string }>`
    ${plannedOnceFor(ids)} select package_id as "packageId", stage, due as "dueDate", met as "dateMet", late as "delayDays"
    from (${known(day, sql`${m.packageId} = any(${[...ids]}::text[])`)}) as milestones order by place`.execute(
    context.database,
  );
  return groupByKey(ids, rows, ({ packageId }) => packageId);
};
