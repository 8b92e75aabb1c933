import {
  allOf,
  type BatchReader,
  columnsOf,
  type Page,
  type PageRequest,
  pickByKey,
  provenanceOf,
  type ReadContext,
  type RowOf,
  readGroups,
  selectList,
  sql,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { placeConditions } from '../administrative-unit/place-conditions.js';
import { p, table } from '../table.js';
import type { SettlementFilter } from './settlement-dossier.args.js';
import { SettlementDossierEntity } from './settlement-dossier.entity.js';
import type { SettlementDossier } from './settlement-dossier.type.js';

const r = table(SettlementDossierEntity, 'r');

const { fundSource: source, ...others } = columnsOf(SettlementDossierEntity, 'r');
const columns = { ...others, source };

type DossierRow = RowOf<typeof columns> & { readonly delayDays: number };

/** How late the dossier `r` is, or was. */
function delayOn(today: string): RawBuilder<unknown> {
  return sql`greatest(0, coalesce(${r.submittedOn}, ${today}::date) - ${r.dueOn})`;
}

function dossiers(filter: SettlementFilter, today: string): RawBuilder<unknown> {
  const { states, source } = filter;
  const conditions = placeConditions(r, filter);
  if (states != null) conditions.push(sql`${r.state} = any(${states}::text[])`);
  if (source != null) conditions.push(sql`${r.fundSource} = ${source}`);
  return sql`
    select ${selectList(columns)}, ${delayOn(today)} as "delayDays"
    from ${r} join ${p} on ${p.unitId} = ${r.unitId}
    where ${allOf(conditions)}`;
}

function toDossier(row: DossierRow): SettlementDossier {
  return {
    ...row,
    unit: { id: row.unitId },
    programme: { code: row.programmeCode },
    component: row.componentCode === null ? null : { code: row.componentCode },
    requestedAmount: toMoneyOrNull(row.requestedAmount),
    approvedAmount: toMoneyOrNull(row.approvedAmount),
    provenance: provenanceOf(row),
  };
}

/** Settlement dossiers, those that are most behind first, page by page. */
export function settlementDossiers(
  context: ReadContext,
  filter: SettlementFilter,
  page: PageRequest,
): Promise<Page<SettlementDossier>> {
  const list = {
    name: `settlementDossiers ${JSON.stringify(filter)}`,
    groups: dossiers(filter, context.today),
    having: sql`true`,
    order: sql`"delayDays" desc, id collate "C"`,
  };
  return readGroups(context, list, page, toDossier);
}

/** Settlement dossiers by id; null where there is none. */
export const settlementDossiersById: BatchReader<string, null, SettlementDossier | null> = async (
  context,
  ids,
) => {
  const { rows } = await sql<DossierRow>`
    select ${selectList(columns)}, ${delayOn(context.today)} as "delayDays"
    from ${r} where ${r.id} = any(${[...ids]}::text[])`.execute(context.database);
  return pickByKey(ids, rows.map(toDossier), (dossier) => dossier.id);
};
