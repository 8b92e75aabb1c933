import { aggregateProvenance, type BatchReader, groupByKey, type ReadContext, sql } from '@ntp-graph/kit';
import { criteriaOfSets } from '../criteria/criterion.reader.js';
import type { Criterion } from '../criteria/criterion.type.js';
import { table } from '../table.js';
import type { CriteriaSummaryRequest } from './criteria-summary.args.js';
import type { CriteriaSummary } from './criteria-summary.type.js';
import { CriterionStatusEntity } from './criterion-status/criterion-status.entity.js';
import { refusedCounts } from './refused-counts.js';
import { statusesWithin } from './statuses-within.js';

const s = table(CriterionStatusEntity, 's');

interface CountRow {
  readonly ofId: string;
  readonly criterionId: string;
  readonly met: number;
  readonly basicallyMet: number;
  readonly notMet: number;
  readonly notAssessed: number;
  readonly total: number;
  readonly synthetic: boolean;
}

async function countStatuses(
  context: ReadContext,
  ids: readonly string[],
  criteria: readonly Criterion[],
  request: CriteriaSummaryRequest,
): Promise<readonly CountRow[]> {
  const { tables, rows: statuses } = statusesWithin(ids, criteria, request);
  const count = (status: string) => sql`count(*) filter (where ${s.status} = ${status})::int`;
  const { rows } = await sql<CountRow>`
    with ${tables}
    select w.of_id as "ofId", ${s.criterionId} as "criterionId", ${count('MET')} as met,
      ${count('BASICALLY_MET')} as "basicallyMet", ${count('NOT_MET')} as "notMet",
      ${count('NOT_ASSESSED')} as "notAssessed", count(*)::int as total, bool_or(${s.synthetic}) as synthetic
    from ${statuses}
    group by w.of_id, ${s.criterionId}`.execute(context.database);
  return rows;
}

function toSummary(criterion: Criterion, row: CountRow | undefined): CriteriaSummary {
  const { met = 0, basicallyMet = 0, notMet = 0, notAssessed = 0, total = 0, synthetic = false } = row ?? {};
  return {
    criterion,
    met,
    basicallyMet,
    notMet,
    notAssessed,
    total,
    share: total === 0 ? null : met / total,
    provenance: aggregateProvenance(synthetic, `Counted from ${total} statuses.`),
  };
}

/**
 * How many units within each unit meet each criterion asked for, in the order of the set.
 *
 * SQL: one grouped statement over `criterion_status` and `unit_path`, after the criteria of the set, which are few.
 */
export const criteriaSummariesOfUnits: BatchReader<
  string,
  CriteriaSummaryRequest,
  CriteriaSummary[] | Error
> = async (context, ids, request) => {
  const ofSet = await context.load(criteriaOfSets, request.criteriaSet, null);
  const criteria = ofSet.filter(({ number }) => request.criteria?.includes(number) ?? true);
  const rows = criteria.length === 0 ? [] : await countStatuses(context, ids, criteria, request);
  const refusalOf = await refusedCounts(context, ids, request, ofSet, new Set(rows.map((row) => row.ofId)));
  return groupByKey(ids, rows, (row) => row.ofId).map((counts, index) => {
    const byCriterion = new Map(counts.map((row) => [row.criterionId, row]));
    const refusal = refusalOf(ids[index] as string);
    return refusal ?? criteria.map((criterion) => toSummary(criterion, byCriterion.get(criterion.id)));
  });
};
