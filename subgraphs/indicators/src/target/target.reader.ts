import {
  type BatchReader,
  type Comparator,
  checkPageSize,
  decodeCursor,
  groupByKey,
  legalBasisOf,
  naturalKey,
  type Page,
  type PageRequest,
  type ProvenanceColumns,
  provenanceOf,
  type ReadContext,
  selectProvenance,
  toPage,
} from '@ntp-graph/kit';
import { type RawBuilder, sql } from 'kysely';
import { indicatorMap } from '../indicator/indicator.reader.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { liesIn } from '../time/period-range.js';
import type { AssigningAuthority } from './assigning-authority.js';
import type { TargetSelection, UnitTargetsRequest } from './target.args.js';
import type { Target } from './target.type.js';

interface TargetRow extends ProvenanceColumns {
  readonly serial: string;
  readonly indicatorCode: string;
  readonly unitId: string | null;
  readonly regionId: string | null;
  readonly period: string;
  readonly periodEnd: string;
  readonly value: number;
  readonly comparator: Comparator;
  readonly assignedBy: AssigningAuthority;
  readonly legalBasisNumber: string | null;
  readonly legalBasisIssuedOn: string | null;
  readonly publishedOn: string | null;
}

/** A target and its place in the list. */
type ListedTarget = Target & { readonly periodEnd: string; readonly serial: string };

const columns = sql`
  t.id::text as serial, t.indicator_code as "indicatorCode", t.unit_id as "unitId", t.region_id as "regionId", t.period,
  t.period_end as "periodEnd", t.value::float8 as value, t.comparator, t.assigned_by as "assignedBy",
  t.legal_basis_number as "legalBasisNumber", t.legal_basis_issued_on as "legalBasisIssuedOn",
  t.published_on as "publishedOn", ${selectProvenance('t')}`;

/** The key that `target_key` makes unique. */
function idOf(row: TargetRow): string {
  const { indicatorCode, period, assignedBy, legalBasisNumber, publishedOn } = row;
  const area = row.unitId ?? row.regionId;
  return naturalKey('Target', [area, indicatorCode, period, assignedBy, legalBasisNumber, publishedOn]);
}

function toTarget(row: TargetRow, indicators: ReadonlyMap<string, Indicator>): ListedTarget {
  const { unitId, regionId, indicatorCode, legalBasisNumber } = row;
  return {
    id: idOf(row),
    serial: row.serial,
    unit: unitId === null ? null : { id: unitId },
    region: regionId === null ? null : { id: regionId },
    indicator: indicators.get(indicatorCode) ?? ({ code: indicatorCode } as Indicator),
    period: row.period,
    periodEnd: row.periodEnd,
    value: row.value,
    comparator: row.comparator,
    assignedBy: row.assignedBy,
    legalBasis: legalBasisNumber === null ? null : legalBasisOf(legalBasisNumber, row.legalBasisIssuedOn),
    publishedOn: row.publishedOn,
    provenance: provenanceOf(row) as Target['provenance'],
  };
}

async function toTargets(context: ReadContext, rows: readonly TargetRow[]): Promise<ListedTarget[]> {
  const indicators = await indicatorMap(
    context,
    rows.map((row) => row.indicatorCode),
  );
  return rows.map((row) => toTarget(row, indicators));
}

/** What is set for each unit, by period and then by authority. */
export const targetsOfUnits: BatchReader<string, UnitTargetsRequest, Target[]> = async (
  context,
  ids,
  { indicators, range },
) => {
  const { rows } = await sql<TargetRow>`
    select ${columns} from indicators.target t
    where t.unit_id = any(${[...ids]}::text[]) and t.indicator_code = any(${[...indicators]}::text[])
      and ${liesIn('t', range)}
    order by t.period_end, t.period_start, t.assigned_by collate "C", t.id`.execute(context.database);
  return groupByKey(ids, await toTargets(context, rows), ({ unit }) => unit?.id);
};

function conditions({ indicators, unit, region, range, assignedBy }: TargetSelection): RawBuilder<unknown> {
  const parts = [liesIn('t', range)];
  if (indicators) parts.push(sql`t.indicator_code = any(${[...indicators]}::text[])`);
  if (unit !== null) parts.push(sql`t.unit_id = ${unit}`);
  if (region !== null) parts.push(sql`t.region_id = ${region}`);
  if (assignedBy) parts.push(sql`t.assigned_by = any(${[...assignedBy]}::text[])`);
  return sql.join(parts, sql` and `);
}

/** Targets over all areas, the earliest period first. */
export async function listTargets(
  context: ReadContext,
  selection: TargetSelection,
  request: PageRequest,
): Promise<Page<Target>> {
  const list = `targets ${JSON.stringify(selection)}`;
  const limit = checkPageSize(request.first) + 1;
  const [end, serial] = request.after == null ? [null, null] : decodeCursor(list, request.after);
  const { rows } = await sql<TargetRow>`
    select ${columns} from indicators.target t
    where ${conditions(selection)}
      and ${request.after == null ? sql`true` : sql`(t.period_end, t.id) > (${end}::date, ${serial}::bigint)`}
    order by t.period_end, t.id limit ${limit}`.execute(context.database);
  const { rows: counted } = await sql<{ total: string }>`
    select count(*) as total from indicators.target t where ${conditions(selection)}`.execute(
    context.database,
  );
  const targets = await toTargets(context, rows);
  return toPage<Target>(list, request, targets, Number(counted[0]?.total), (target) => [
    (target as ListedTarget).periodEnd,
    (target as ListedTarget).serial,
  ]);
}
