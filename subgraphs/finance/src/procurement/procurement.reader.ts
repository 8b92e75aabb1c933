import {
  allOf,
  dayedId,
  type Page,
  type PageRequest,
  type ProvenanceColumns,
  provenanceOf,
  type ReadContext,
  readGroups,
  selectProvenance,
  toMoney,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { placeConditions } from '../administrative-unit/place-conditions.js';
import type { ProcurementRequest } from './procurement.args.js';
import { ProcurementStage } from './procurement-enums.js';
import type {
  ProcurementMilestone,
  ProcurementPackage,
  ProcurementPeriod,
} from './procurement-package.type.js';

type Copied = 'id' | 'title' | 'planYear' | 'category' | 'method' | 'stage' | 'delayDays' | 'milestones';

interface PackageRow extends Pick<ProcurementPackage, Copied>, ProvenanceColumns {
  readonly unitId: string;
  readonly programmeCode: string;
  readonly componentCode: string | null;
  readonly plannedAmount: string;
  readonly contractAmount: string | null;
  readonly tenderStart: string | null;
  readonly tenderEnd: string | null;
  readonly contractStart: string | null;
  readonly contractEnd: string | null;
}

/**
 * The milestones of package `r` as they stood on a day: one row with all of them, the stage that the package is in and
 * the delay of that stage.
 */
function progress(day: string): RawBuilder<unknown> {
  const order = sql`array_position(${Object.values(ProcurementStage)}::text[], m.stage)`;
  return sql`
    select
      (array_agg(stage order by place) filter (where met is null))[1] as stage,
      coalesce((array_agg(late order by place) filter (where met is null))[1],
        (array_agg(late order by place desc))[1], 0) as "delayDays",
      coalesce(json_agg(json_build_object('stage', stage, 'dueDate', due, 'dateMet', met, 'delayDays', late)
        order by place), '[]') as milestones
    from (
      select stage, place, due, met, greatest(0, coalesce(met, ${day}::date) - due) as late
      from (
        select m.stage, ${order} as place, m.due_date as due,
          case when m.date_met <= ${day}::date then m.date_met end as met
        from finance.procurement_milestone m where m.package_id = r.id
      ) as known
    ) as stages`;
}

function packages({ filter, day }: ProcurementRequest): RawBuilder<unknown> {
  const { category } = filter;
  const conditions = placeConditions(filter);
  if (category != null) conditions.push(sql`r.category = ${category}`);
  return sql`
    select r.id, r.title, r.unit_id as "unitId", r.programme_code as "programmeCode",
      r.component_code as "componentCode", r.plan_year as "planYear", r.category, r.method,
      r.planned_amount as "plannedAmount", r.contract_amount as "contractAmount", r.tender_start as "tenderStart",
      r.tender_end as "tenderEnd", r.contract_start as "contractStart", r.contract_end as "contractEnd",
      ${selectProvenance('r')}, progress.*
    from finance.procurement_package r join finance.unit_path p on p.unit_id = r.unit_id
    cross join lateral (${progress(day)}) as progress
    where ${allOf(conditions)}`;
}

function kept({ stage, delayedMoreThan }: ProcurementRequest['filter']): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (stage != null) conditions.push(sql`stage = ${stage}`);
  if (delayedMoreThan != null) conditions.push(sql`"delayDays" > ${delayedMoreThan}`);
  return allOf(conditions);
}

function period(start: string | null, end: string | null, day: string): ProcurementPeriod | null {
  return start === null || start > day ? null : { startDate: start, endDate: end };
}

function dateMet(milestones: readonly ProcurementMilestone[], stage: ProcurementStage): string | null {
  return milestones.find((milestone) => milestone.stage === stage)?.dateMet ?? null;
}

function toPackage(row: PackageRow, { asOf, day }: ProcurementRequest): ProcurementPackage {
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

/** Procurement packages as they stood on a day, the latest first, page by page. */
export function procurements(
  context: ReadContext,
  request: ProcurementRequest,
  page: PageRequest,
): Promise<Page<ProcurementPackage>> {
  const list = {
    name: `procurements ${JSON.stringify(request)}`,
    groups: packages(request),
    having: kept(request.filter),
    order: sql`"delayDays" desc, id collate "C"`,
  };
  return readGroups(context, list, page, (row: PackageRow) => toPackage(row, request));
}
