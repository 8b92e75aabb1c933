import {
  type ProvenanceColumns,
  parsePeriod,
  provenanceOf,
  type ReadContext,
  selectProvenance,
} from '@ntp-graph/kit';
import { sql } from 'kysely';
import type { AssigningAuthority } from '../target/assigning-authority.js';
import type { PeriodRange } from '../time/period-range.js';
import type { TargetScorecard } from './target-scorecard.type.js';

type ScorecardRow = Omit<TargetScorecard, 'unit' | 'provenance'> &
  ProvenanceColumns & { readonly unitId: string };

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
  const { rows } = await sql<ScorecardRow>`
    select s.id, s.unit_id as "unitId", s.period, s.assigned_by as "assignedBy", s.met, s.total, s.wording,
      s.result, ${selectProvenance('s')}
    from indicators.target_scorecard s
    where ${assignedBy === null ? sql`true` : sql`s.assigned_by = any(${[...assignedBy]}::text[])`}
    order by s.period, s.assigned_by collate "C", s.id`.execute(context.database);
  return rows
    .filter(({ period }) => liesIn(period, range))
    .map((row) => ({
      ...row,
      unit: { id: row.unitId },
      provenance: provenanceOf(row) as TargetScorecard['provenance'],
    }));
}
