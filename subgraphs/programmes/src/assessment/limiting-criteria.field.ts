import {
  type BatchReader,
  groupByKey,
  type ProvenanceValue,
  selectList,
  shortOrder,
  sql,
} from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit, unitField } from '../administrative-unit/administrative-unit.type.js';
import { criteriaOfSets } from '../criteria/criterion.reader.js';
import { Criterion } from '../criteria/criterion.type.js';
import { leavesOf } from '../criteria/rulebook.js';
import { countedProvenance, Provenance } from '../graph/provenance.js';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';
import { beginCoverage, type CoverageOfUnit, coverageRequest } from './coverage.js';
import {
  CriteriaSummaryArgs,
  type CriteriaSummaryRequest,
  criteriaSummaryRequest,
} from './criteria-summary.args.js';
import { type Counts, isAssessed, StatusCounts, statusCounts } from './status-counts.js';
import { plannedFor, refusedCounts, statusesWithin } from './statuses-within.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A criterion that holds units back from meeting a set, and how many.',
})
export class LimitingCriterion extends StatusCounts {
  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'The unit within which units are held back. Always known; null only when geography cannot answer for it.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => Int, {
    description: 'Place by the units held back, the most first, from 1; equals share a place.',
  })
  readonly rank!: number;

  @Field(() => Criterion, { description: 'The criterion, one without parts of its own.' })
  readonly criterion!: Criterion;

  @Field(() => Int, { description: 'Units that do not meet it: `notMet` and `basicallyMet` together.' })
  readonly heldBack!: number;

  @Field(() => Int, {
    description: 'Those among them that it alone holds back: every other criterion assessed of them is met.',
  })
  readonly heldBackByItAlone!: number;

  @Field(() => Float, { description: 'The share held back: `heldBack` / `assessed`, from 0 to 1.' })
  readonly share!: number;

  @Field(() => Provenance, {
    description:
      'Counted by us, so without a document of its own; `synthetic` when at least one counted status is.',
  })
  readonly provenance!: ProvenanceValue;

  readonly within!: string;
  readonly request!: CoverageOfUnit;
}

const s = table(CriterionStatusEntity, 's');

const missed = sql`${s.status} in ('NOT_MET', 'BASICALLY_MET')`;
const counts = statusCounts();
const countList = selectList(counts);
const countNames = sql.join(Object.keys(counts).map((name) => sql.ref(name)));

interface HeldBackRow extends Counts {
  readonly ofId: string;
  readonly criterionId: string;
  readonly rank: number;
  readonly heldBack: number;
  readonly heldBackByItAlone: number;
  readonly synthetic: boolean;
}

function toLimitingCriterion(
  row: HeldBackRow,
  criteria: ReadonlyMap<string, Criterion>,
  request: CoverageOfUnit,
): LimitingCriterion {
  const { ofId, criterionId, synthetic, ...counts } = row;
  const { heldBack, assessed } = counts;
  return {
    ...counts,
    unit: { id: ofId },
    within: ofId,
    request,
    criterion: criteria.get(criterionId) as Criterion,
    share: heldBack / assessed,
    provenance: countedProvenance(synthetic, assessed),
  };
}

/**
 * The criteria that hold units within each unit back, the one that holds back most first; those that hold nobody back
 * are left out.
 *
 * SQL: one statement over `criterion_status` and `unit_path`, after the criteria of the set, which are few.
 */
export const limitingCriteriaOfUnits: BatchReader<
  string,
  CriteriaSummaryRequest,
  LimitingCriterion[] | Error
> = async (context, ids, request, asked) => {
  beginCoverage(context, ids, request, asked);
  const ofSet = await context.load(criteriaOfSets, request.criteriaSet, null);
  // All of them, also when only some are asked for: what holds a unit back alone depends on the others.
  const criteria = leavesOf(ofSet);
  const counted = criteria.filter(({ number }) => request.criteria?.includes(number) ?? true);
  const { tables, rows: statuses } = statusesWithin(ids, criteria, request);
  const { rows } = await sql<HeldBackRow>`
    ${plannedFor(ids)} with ${tables},
    judged as (
      select of_id, criterion_id, synthetic, status, ${missed} as missed,
        count(*) filter (where ${missed}) over (partition by of_id, unit_id) as missed_by_unit
      from (select w.of_id, ${s.unitId}, ${s.criterionId}, ${s.status}, ${s.synthetic} from ${statuses}) as s
    ),
    counted as (
      select of_id, criterion_id, count(*) filter (where missed)::int as held_back,
        count(*) filter (where missed and missed_by_unit = 1)::int as alone,
        bool_or(synthetic) filter (where ${isAssessed}) as synthetic, ${countList}
      from judged as s where criterion_id = any(${counted.map(({ id }) => id)}::text[])
      group by of_id, criterion_id
    )
    select of_id as "ofId", criterion_id as "criterionId",
      rank() over (partition by of_id order by held_back desc)::int as rank, held_back as "heldBack",
      alone as "heldBackByItAlone", synthetic, ${countNames}
    from counted where held_back > 0 order by of_id, rank, criterion_id`.execute(context.database);
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const refusalOf = await refusedCounts(context, ids, request, ofSet, new Set(rows.map((row) => row.ofId)));
  return groupByKey(ids, rows, (row) => row.ofId).map(
    (group, index) =>
      refusalOf(ids[index] as string) ??
      group.map((row) => toLimitingCriterion(row, byId, coverageRequest(request))),
  );
};

/** How a list of criteria that hold units back can be ordered. */
export const limitingCriterionOrder = shortOrder<LimitingCriterion>(
  'LimitingCriterion',
  'criteria that hold units back',
  {
    RANK: ['The place, the worst first.', 'rank'],
    SHARE: ['The share held back.', 'share'],
    HELD_BACK_BY_IT_ALONE: ['How many it alone holds back.', 'heldBackByItAlone'],
  },
);

export const limitingCriteria = unitField('limitingCriteria', {
  type: () => [LimitingCriterion],
  description:
    'Which criteria of a set hold most of the units within it back in a year, the worst first: communes for a commune ' +
    'set. Criteria that hold nobody back, and criteria with parts, are not listed. Null only when programmes cannot ' +
    'answer.',
  args: CriteriaSummaryArgs,
  request: criteriaSummaryRequest,
  read: limitingCriteriaOfUnits,
  orderBy: [limitingCriterionOrder, 'The worst first'],
});
