import {
  type BatchReader,
  columnsOf,
  groupByKey,
  provenanceOf,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { indicatorMap } from '../indicator/indicator.reader.js';
import { table } from '../table.js';
import { SeriesBreakEntity } from './series-break.entity.js';
import type { SeriesBreak } from './series-break.type.js';

const s = table(SeriesBreakEntity, 's');

const columns = columnsOf(SeriesBreakEntity, 's');

/** Where the series of each indicator breaks: by period, and what has none first. */
export const seriesBreaksOfIndicators: BatchReader<string, null, SeriesBreak[]> = async (context, codes) => {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)} from ${s}
    where ${s.indicatorCode} = any(${[...codes]}::text[])
    order by ${s.period} collate "C" nulls first, ${s.id} collate "C"`.execute(context.database);
  const successors = await indicatorMap(
    context,
    rows.flatMap(({ continuedByCode }) => continuedByCode ?? []),
  );
  const breaks = rows.map(({ indicatorCode, ...row }) => ({
    indicatorCode,
    id: row.id,
    kind: row.kind,
    period: row.period,
    description: row.description,
    continuedBy: successors.get(row.continuedByCode ?? '') ?? null,
    provenance: provenanceOf(row) as SeriesBreak['provenance'],
  }));
  return groupByKey(codes, breaks, ({ indicatorCode }) => indicatorCode);
};
