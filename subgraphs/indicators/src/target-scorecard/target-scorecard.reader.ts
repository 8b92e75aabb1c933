import {
  type BatchReader,
  columnsOf,
  parsePeriod,
  pickByKey,
  plannedOnce,
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

function toScorecard(row: RowOf<typeof columns>): TargetScorecard {
  return {
    ...row,
    unit: { id: row.unitId },
    provenance: provenanceOf(row) as TargetScorecard['provenance'],
  };
}

/** Scorecards by year and authority. There are a few a year, so the range is applied here. */
export async function listTargetScorecards(
  context: ReadContext,
  range: PeriodRange,
  assignedBy: readonly AssigningAuthority[] | null,
): Promise<TargetScorecard[]> {
  const { rows } = await sql<RowOf<typeof columns>>`
    ${plannedOnce} select ${selectList(columns)} from ${s}
    where ${assignedBy === null ? sql`true` : sql`${s.assignedBy} = any(${[...assignedBy]}::text[])`}
    order by ${s.period}, ${s.assignedBy} collate "C", ${s.id}`.execute(context.database);
  return rows.filter(({ period }) => liesIn(period, range)).map(toScorecard);
}

/** Scorecards by id; null where there is none. */
export const targetScorecardsById: BatchReader<string, null, TargetScorecard | null> = async (
  context,
  ids,
) => {
  const { rows } = await sql<RowOf<typeof columns>>`
    ${plannedOnce} select ${selectList(columns)} from ${s} where ${s.id} = any(${[...ids]}::text[])`.execute(
    context.database,
  );
  return pickByKey(ids, rows.map(toScorecard), (scorecard) => scorecard.id);
};
