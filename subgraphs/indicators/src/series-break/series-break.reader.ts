import {
  type BatchReader,
  groupByKey,
  type ProvenanceColumns,
  provenanceOf,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import { indicatorMap } from '../indicator/indicator.reader.js';
import type { SeriesBreak } from './series-break.type.js';
import type { SeriesBreakKind } from './series-break-kind.js';

interface SeriesBreakRow extends ProvenanceColumns {
  readonly id: string;
  readonly indicatorCode: string;
  readonly kind: SeriesBreakKind;
  readonly period: string | null;
  readonly description: string;
  readonly continuedByCode: string | null;
}

/** Where the series of each indicator breaks: by period, and what has none first. */
export const seriesBreaksOfIndicators: BatchReader<string, null, SeriesBreak[]> = async (context, codes) => {
  const { rows } = await sql<SeriesBreakRow>`
    select s.id, s.indicator_code as "indicatorCode", s.kind, s.period, s.description,
      s.continued_by_code as "continuedByCode", ${selectProvenance('s')}
    from indicators.series_break s
    where s.indicator_code = any(${[...codes]}::text[])
    order by s.period collate "C" nulls first, s.id collate "C"`.execute(context.database);
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
