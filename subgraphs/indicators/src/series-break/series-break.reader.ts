import {
  type BatchReader,
  columnsOf,
  groupByKey,
  pickByKey,
  plannedOnce,
  provenanceOf,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { indicatorMap } from '../indicator/indicator.reader.js';
import { table } from '../table.js';
import { computedBreakOf } from './computed-breaks.js';
import { SeriesBreakEntity } from './series-break.entity.js';
import type { SeriesBreak } from './series-break.type.js';

const s = table(SeriesBreakEntity, 's');

const columns = columnsOf(SeriesBreakEntity, 's');

type BreakRow = RowOf<typeof columns>;

/** Where the series of each indicator breaks: by period, and what has none first. */
export const seriesBreaksOfIndicators: BatchReader<string, null, SeriesBreak[]> = async (context, codes) => {
  const { rows } = await sql<BreakRow>`
    ${plannedOnce} select ${selectList(columns)} from ${s}
    where ${s.indicatorCode} = any(${[...codes]}::text[])
    order by ${s.period} collate "C" nulls first, ${s.id} collate "C"`.execute(context.database);
  return groupByKey(codes, await toBreaks(context, rows), ({ indicatorCode }) => indicatorCode);
};

/** Breaks by key, those that we compute by the keys of their observations; null where there is none. */
export const seriesBreaksByKey: BatchReader<string, null, SeriesBreak | null> = async (context, keys) => {
  const { rows } = await sql<BreakRow>`
    ${plannedOnce} select ${selectList(columns)} from ${s} where ${s.id} = any(${[...keys]}::text[])`.execute(
    context.database,
  );
  const known = pickByKey(keys, await toBreaks(context, rows), ({ id }) => id);
  return Promise.all(keys.map((key, index) => known[index] ?? computedBreakOf(context, key)));
};

async function toBreaks(context: ReadContext, rows: readonly BreakRow[]) {
  const successors = await indicatorMap(
    context,
    rows.flatMap(({ continuedByCode }) => continuedByCode ?? []),
  );
  return rows.map(({ indicatorCode, ...row }) => ({
    indicatorCode,
    id: row.id,
    kind: row.kind,
    period: row.period,
    description: row.description,
    descriptionVi: row.descriptionVi,
    continuedBy: successors.get(row.continuedByCode ?? '') ?? null,
    provenance: provenanceOf(row) as SeriesBreak['provenance'],
  }));
}
