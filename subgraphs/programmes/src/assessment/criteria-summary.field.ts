import {
  alikeCounted,
  type BatchReader,
  groupByKey,
  type ProvenanceValue,
  type ReadContext,
  selectList,
  shortOrder,
  sql,
} from '@ntp-graph/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { criteriaOfSets } from '../criteria/criterion.reader.js';
import { Criterion } from '../criteria/criterion.type.js';
import { countedProvenance, Provenance } from '../graph/provenance.js';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';
import { beginCoverage, type CoverageOfUnit, coverageRequest } from './coverage.js';
import {
  CriteriaSummaryArgs,
  type CriteriaSummaryRequest,
  criteriaSummaryRequest,
} from './criteria-summary.args.js';
import { noShares, type Shares, StatusShares, shareColumns, shareUnknownOf } from './met-share.js';
import { type Counts, noCounts, statusCounts } from './status-counts.js';
import { plannedFor, refusedCounts, statusesWithin } from './statuses-within.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How many units within a unit meet a criterion in a year: communes for a commune set.',
})
export class CriteriaSummary extends StatusShares {
  @Field(() => Criterion, { description: 'The criterion.' })
  readonly criterion!: Criterion;

  @Field(() => Int, {
    description: 'Units with a status for the year, the same as `count`. Units without one are not counted.',
  })
  readonly total!: number;

  @Field(() => Provenance, {
    description:
      'Counted by us, so without a document of its own; `synthetic` when at least one counted status is.',
  })
  readonly provenance!: ProvenanceValue;

  readonly within!: string;
  readonly request!: CoverageOfUnit;
}

const s = table(CriterionStatusEntity, 's');

interface CountRow extends Counts, Shares {
  readonly ofId: string;
  readonly criterionId: string;
  readonly synthetic: boolean;
}

const nothing = { ...noCounts, ofId: '', criterionId: '', ...noShares, synthetic: false };

async function countStatuses(
  context: ReadContext,
  ids: readonly string[],
  criteria: readonly Criterion[],
  request: CriteriaSummaryRequest,
): Promise<readonly CountRow[]> {
  const { tables, rows: statuses } = statusesWithin(ids, criteria, request);
  const counted = alikeCounted(sql`s.alike`);
  const measures = selectList({
    ...statusCounts(counted),
    ...shareColumns(criteria, counted),
    synthetic: sql`bool_or(${s.synthetic})`,
  });
  const { rows } = await sql<CountRow>`
    ${plannedFor(ids)} with ${tables}
    select s.of_id as "ofId", ${s.criterionId} as "criterionId", ${measures}
    from (
      select w.of_id, ${s.criterionId}, ${s.status}, bool_or(${s.synthetic}) as synthetic, count(*) as alike
      from ${statuses} group by w.of_id, ${s.criterionId}, ${s.status}) as s
    group by s.of_id, ${s.criterionId}`.execute(context.database);
  return rows;
}

function toSummary(
  criterion: Criterion,
  row: CountRow | undefined,
  within: string,
  request: CoverageOfUnit,
): CriteriaSummary {
  const { ofId, criterionId, synthetic, ...measured } = row ?? nothing;
  const { count, share, assessed } = measured;
  return {
    ...measured,
    shareUnknown: shareUnknownOf(share, assessed),
    criterion,
    total: count,
    within,
    request,
    provenance: countedProvenance(synthetic, count),
  };
}

/**
 * How many units within each unit meet each criterion asked for, in the order of the set.
 *
 * SQL: one grouped statement over `criterion_status` and `unit_path`, after the criteria of the set, which are few. Statuses
 * that are alike are counted first, so that each measure is made of a handful of rows.
 */
const criteriaSummariesOfUnits: BatchReader<
  string,
  CriteriaSummaryRequest,
  CriteriaSummary[] | Error
> = async (context, ids, request, asked) => {
  beginCoverage(context, ids, request, asked);
  const ofSet = await context.load(criteriaOfSets, request.criteriaSet, null);
  const criteria = ofSet.filter(({ number }) => request.criteria?.includes(number) ?? true);
  const rows = criteria.length === 0 ? [] : await countStatuses(context, ids, criteria, request);
  const refusalOf = await refusedCounts(context, ids, request, ofSet, new Set(rows.map((row) => row.ofId)));
  return groupByKey(ids, rows, (row) => row.ofId).map((counts, index) => {
    const byCriterion = new Map(counts.map((row) => [row.criterionId, row]));
    const id = ids[index] as string;
    const toAnswer = (criterion: Criterion) =>
      toSummary(criterion, byCriterion.get(criterion.id), id, coverageRequest(request));
    return refusalOf(id) ?? criteria.map(toAnswer);
  });
};

/** How a list of summaries of criteria can be ordered. */
export const criteriaSummaryOrder = shortOrder<CriteriaSummary>('CriteriaSummary', 'summaries of criteria', {
  COUNT: ['How many units have a status.', 'count'],
  MET: ['How many meet it.', 'met'],
  NOT_MET: ['How many do not.', 'notMet'],
  NOT_ASSESSED: ['How many are not assessed.', 'notAssessed'],
  SHARE: ['The share that meets it.', 'share'],
});

export const criteriaSummary = unitField('criteriaSummary', {
  type: () => [CriteriaSummary],
  description:
    'How many of the units within it (communes for a commune set; a commune counts itself) meet each criterion of a ' +
    'set in a year, in the order of the set. A criterion that nobody was assessed on has `total` 0. Null only when ' +
    'programmes cannot answer.',
  args: CriteriaSummaryArgs,
  request: criteriaSummaryRequest,
  read: criteriaSummariesOfUnits,
  orderBy: [criteriaSummaryOrder, 'In the order of the set'],
});
