import {
  type BatchReader,
  columnsOf,
  groupByKey,
  type ListSortKey,
  legalBasisOf,
  naturalKey,
  type Page,
  type PageRequest,
  pickByKey,
  plannedOnce,
  provenanceOf,
  type ReadContext,
  type RowOf,
  readNaturalKey,
  readPage,
  selectList,
  sortedBy,
  sql,
} from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { indicatorMap } from '../indicator/indicator.reader.js';
import type { Indicator } from '../indicator/indicator.type.js';
import { table } from '../table.js';
import { liesIn } from '../time/period-range.js';
import type { TargetOrder, TargetOrderField, TargetSelection, UnitTargetsRequest } from './target.args.js';
import { TargetEntity } from './target.entity.js';
import type { Target } from './target.type.js';

const t = table(TargetEntity, 't');

const columns = {
  ...columnsOf(TargetEntity, 't'),
  value: sql<number>`${t.value}::float8`,
};
const list = selectList(columns);

type TargetRow = RowOf<typeof columns>;

/** The key that `target_key` makes unique. */
function idOf(row: TargetRow): string {
  const { indicatorCode, period, assignedBy, legalBasisNumber, publishedOn } = row;
  const area = row.unitId ?? row.regionId;
  return naturalKey([area, indicatorCode, period, assignedBy, legalBasisNumber, publishedOn]);
}

function toTarget(row: TargetRow, indicators: ReadonlyMap<string, Indicator>): Target {
  const { unitId, regionId, indicatorCode, legalBasisNumber } = row;
  return {
    id: idOf(row),
    unit: unitId === null ? null : { id: unitId },
    region: regionId === null ? null : { id: regionId },
    indicator: indicators.get(indicatorCode) ?? ({ code: indicatorCode } as Indicator),
    period: row.period,
    value: row.value,
    comparator: row.comparator,
    assignedBy: row.assignedBy,
    legalBasis: legalBasisNumber === null ? null : legalBasisOf(legalBasisNumber, row.legalBasisIssuedOn),
    publishedOn: row.publishedOn,
    provenance: provenanceOf(row) as Target['provenance'],
  };
}

async function toTargets(context: ReadContext, rows: readonly TargetRow[]): Promise<Target[]> {
  const indicators = await indicatorMap(
    context,
    rows.map((row) => row.indicatorCode),
  );
  return rows.map((row) => toTarget(row, indicators));
}

const keyColumns = [
  'areaId',
  'indicatorCode',
  'period',
  'assignedBy',
  'legalBasisNumber',
  'publishedOn',
] as const;

/** Targets by their natural keys; null where there is none. */
export const targetsByKey: BatchReader<string, null, Target | null> = async (context, keys) => {
  const asked = keys.flatMap((key) => readNaturalKey(keyColumns, key) ?? []);
  const { rows } = await sql<TargetRow>`
    select ${list}
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked(
      "areaId" text, "indicatorCode" text, period text, "assignedBy" text, "legalBasisNumber" text,
      "publishedOn" text)
    join ${t} on (${t.areaId}, ${t.indicatorCode}, ${t.period}, ${t.assignedBy})
      = (asked."areaId", asked."indicatorCode", asked.period, asked."assignedBy")
      and ${t.legalBasisNumber} is not distinct from asked."legalBasisNumber"
      and ${t.publishedOn}::text is not distinct from asked."publishedOn"`.execute(context.database);
  return pickByKey(keys, await toTargets(context, rows), ({ id }) => id);
};

/** What is set for each unit, by period and then by authority. */
export const targetsOfUnits: BatchReader<string, UnitTargetsRequest, Target[]> = async (
  context,
  ids,
  { indicators, range },
) => {
  const { rows } = await sql<TargetRow>`
    ${plannedOnce} select ${list} from ${t}
    where ${t.unitId} = any(${[...ids]}::text[]) and ${t.indicatorCode} = any(${[...indicators]}::text[])
      and ${liesIn(t, range)}
    order by ${t.periodEnd}, ${t.periodStart}, ${t.assignedBy} collate "C", ${t.id}`.execute(
    context.database,
  );
  return groupByKey(ids, await toTargets(context, rows), ({ unit }) => unit?.id);
};

function conditions({ indicators, unit, region, range, assignedBy }: TargetSelection): RawBuilder<unknown> {
  const parts = [liesIn(t, range)];
  if (indicators) parts.push(sql`${t.indicatorCode} = any(${[...indicators]}::text[])`);
  if (unit !== null) parts.push(sql`${t.unitId} = ${unit}`);
  if (region !== null) parts.push(sql`${t.regionId} = ${region}`);
  if (assignedBy) parts.push(sql`${t.assignedBy} = any(${[...assignedBy]}::text[])`);
  return sql.join(parts, sql` and `);
}

const orderKeys: Readonly<Record<TargetOrderField, ListSortKey>> = {
  PERIOD: { value: t.periodEnd, type: 'date' },
  VALUE: { value: t.value, type: 'numeric' },
  INDICATOR: { value: t.indicatorCode, type: 'text' },
  AREA: { value: t.areaId, type: 'text' },
};

/** Targets over all areas, the earliest period first. */
export function listTargets(
  context: ReadContext,
  selection: TargetSelection,
  orderBy: TargetOrder | null,
  request: PageRequest,
): Promise<Page<Target>> {
  const targets = {
    name: `targets ${JSON.stringify([selection, orderBy])}`,
    columns: list,
    from: t,
    where: conditions(selection),
    ...sortedBy(orderBy, orderKeys, [orderKeys.PERIOD, { value: t.id, type: 'bigint' }]),
  };
  return readPage(context, targets, request, (rows) => toTargets(context, rows));
}
