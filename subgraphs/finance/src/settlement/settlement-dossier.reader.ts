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
  toMoneyOrNull,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { placeConditions } from '../administrative-unit/place-conditions.js';
import { p, table } from '../table.js';
import type { SettlementOrder, SettlementOrderField, SettlementRequest } from './settlement-dossier.args.js';
import { SettlementDossierEntity } from './settlement-dossier.entity.js';
import type { SettlementDossier } from './settlement-dossier.type.js';
import { SettlementState } from './settlement-state.js';

const r = table(SettlementDossierEntity, 'r');

const { fundSource: source, ...others } = columnsOf(SettlementDossierEntity, 'r');
const columns = { ...others, source };

type DossierRow = RowOf<typeof columns> & { readonly delayDays: number };

/** The columns of the dossier `r` as it stood on a day. */
function columnsOn(day: string): RawBuilder<DossierRow> {
  const by = (when: RawBuilder<unknown>) => sql`${when} <= ${day}::date`;
  const { SUBMITTED, PREPARING, APPROVED } = SettlementState;
  const submittedOn = sql<string | null>`case when ${by(r.submittedOn)} then ${r.submittedOn} end`;
  return selectList({
    ...columns,
    state: sql<SettlementState>`case when ${by(r.submittedOn)} is not true then ${sql.lit(PREPARING)}
      when ${r.state} = ${sql.lit(APPROVED)} and ${by(r.approvedOn)} is not true then ${sql.lit(SUBMITTED)}
      else ${r.state} end`,
    submittedOn,
    approvedOn: sql<string | null>`case when ${by(r.approvedOn)} then ${r.approvedOn} end`,
    requestedAmount: sql<string | null>`case when ${by(r.submittedOn)} then ${r.requestedAmount} end`,
    approvedAmount: sql<string | null>`case when ${by(r.approvedOn)} then ${r.approvedAmount} end`,
    delayDays: sql<number>`greatest(0, coalesce(${submittedOn}, ${day}::date) - ${r.dueOn})`,
  });
}

/** The dossiers asked for as rows, as they stood on the day. */
export function dossiersOn({ filter, day }: SettlementRequest): RawBuilder<unknown> {
  const { states, source } = filter;
  const conditions = placeConditions(r, filter);
  conditions.push(sql`least(make_date(${r.planYear} + 1, 1, 1), ${r.submittedOn}) <= ${day}::date`);
  if (source != null) conditions.push(sql`${r.fundSource} = ${source}`);
  const kept = states == null ? sql`true` : sql`state = any(${states}::text[])`;
  return sql`
    select * from (
      select ${columnsOn(day)} from ${r} join ${p} on ${p.unitId} = ${r.unitId} where ${allOf(conditions)}
    ) as standing where ${kept}`;
}

function toDossier(row: DossierRow, asOf: string | null): SettlementDossier {
  return {
    ...row,
    id: dayedId(row.id, asOf),
    dossierId: row.id,
    unit: { id: row.unitId },
    programme: { code: row.programmeCode },
    component: row.componentCode === null ? null : { code: row.componentCode },
    requestedAmount: toMoneyOrNull(row.requestedAmount),
    approvedAmount: toMoneyOrNull(row.approvedAmount),
    provenance: provenanceOf(row),
  };
}

const orderColumns: Readonly<Record<SettlementOrderField, RawBuilder<unknown>>> = {
  DELAY: sql`"delayDays"`,
  DUE_ON: sql`"dueOn"`,
  SUBMITTED_ON: sql`"submittedOn"`,
  REQUESTED_AMOUNT: sql`"requestedAmount"`,
  APPROVED_AMOUNT: sql`"approvedAmount"`,
  PLAN_YEAR: sql`"planYear"`,
  UNIT: sql`"unitId" collate "C"`,
};

/** Settlement dossiers as they stood on a day, those that are most behind first, page by page. */
export function settlementDossiers(
  context: ReadContext,
  request: SettlementRequest,
  orderBy: SettlementOrder | null,
  page: PageRequest,
): Promise<Page<SettlementDossier>> {
  const list = {
    name: `settlementDossiers ${JSON.stringify([request, orderBy])}`,
    groups: dossiersOn(request),
    having: sql`true`,
    order: orderOfList(orderBy, orderColumns, sql`"delayDays" desc, id collate "C"`),
  };
  return readGroups(context, list, page, (row: DossierRow) => toDossier(row, request.asOf));
}

const dossiersOnDay: BatchReader<string, ReadDay, SettlementDossier | null> = async (
  context,
  ids,
  { asOf },
) => {
  const { rows } = await sql<DossierRow>`
    select ${columnsOn(asOf ?? context.today)} from ${r} where ${r.id} = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  const dossiers = rows.map((row) => toDossier(row, asOf));
  return pickByKey(ids, dossiers, ({ dossierId }) => dossierId);
};

/** Settlement dossiers by id, each as it stood on the day that its id carries; null where there is none. */
export const settlementDossiersById: BatchReader<string, null, SettlementDossier | null> =
  byDayedId(dossiersOnDay);
