import {
  columnsOf,
  parsePeriod,
  provenanceOf,
  type ReadContext,
  type RowOf,
  selectList,
  sql,
} from '@ntp-graph/kit';
import { table } from '../table.js';
import type { AssigningAuthority } from '../target/assigning-authority.js';
import type { PeriodRange } from '../time/period-range.js';
import { TargetScorecardEntity } from './target-scorecard.entity.js';
import type { TargetScorecard } from './target-scorecard.type.js';

const s = table(TargetScorecardEntity, 's');

const columns = columnsOf(TargetScorecardEntity, 's');

function liesIn(period: string, { start, end }: PeriodRange): boolean {
  const lived = parsePeriod(period);
  return (start === null || lived.start >= start) && (end === null || lived.end <= end);
}

/** Scorecards by year and authority. There are a few a year, so the range is applied here. */
export async function listTargetScorecards(
  context: ReadContext,
  range: PeriodRange,
  assignedBy: readonly AssigningAuthority[] | null,
): Promise<TargetScorecard[]> {
  const { rows } = await sql<RowOf<typeof columns>>`
    select ${selectList(columns)} from ${s}
    where ${assignedBy === null ? sql`true` : sql`${s.assignedBy} = any(${[...assignedBy]}::text[])`}
    order by ${s.period}, ${s.assignedBy} collate "C", ${s.id}`.execute(context.database);
  return rows
    .filter(({ period }) => liesIn(period, range))
    .map((row) => ({
      ...row,
      unit: { id: row.unitId },
      provenance: provenanceOf(row) as TargetScorecard['provenance'],
    }));
}
