import {
  allOf,
  type Page,
  type PageRequest,
  type ProvenanceColumns,
  provenanceOf,
  type ReadContext,
  readGroups,
  selectProvenance,
  toMoneyOrNull,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { placeConditions } from '../administrative-unit/place-conditions.js';
import type { SettlementFilter } from './settlement-dossier.args.js';
import type { SettlementDossier } from './settlement-dossier.type.js';

type Read = 'unit' | 'programme' | 'component' | 'requestedAmount' | 'approvedAmount' | 'provenance';

interface DossierRow extends Omit<SettlementDossier, Read>, ProvenanceColumns {
  readonly unitId: string;
  readonly programmeCode: string;
  readonly componentCode: string | null;
  readonly requestedAmount: string | null;
  readonly approvedAmount: string | null;
}

function dossiers(filter: SettlementFilter, today: string): RawBuilder<unknown> {
  const { states, source } = filter;
  const conditions = placeConditions(filter);
  if (states != null) conditions.push(sql`r.state = any(${states}::text[])`);
  if (source != null) conditions.push(sql`r.fund_source = ${source}`);
  return sql`
    select r.id, r.unit_id as "unitId", r.programme_code as "programmeCode", r.component_code as "componentCode",
      r.plan_year as "planYear", r.fund_source as source, r.capital, r.state, r.due_on as "dueOn",
      r.submitted_on as "submittedOn", r.approved_on as "approvedOn",
      greatest(0, coalesce(r.submitted_on, ${today}::date) - r.due_on) as "delayDays",
      r.requested_amount as "requestedAmount", r.approved_amount as "approvedAmount", ${selectProvenance('r')}
    from finance.settlement_dossier r join finance.unit_path p on p.unit_id = r.unit_id
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
