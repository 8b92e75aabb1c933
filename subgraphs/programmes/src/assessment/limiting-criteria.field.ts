import { type BatchReader, groupByKey, type ProvenanceValue, sql } from '@ntp-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { criteriaOfSets } from '../criteria/criterion.reader.js';
import { Criterion } from '../criteria/criterion.type.js';
import { leavesOf } from '../criteria/rulebook.js';
import { countedProvenance, Provenance } from '../graph/provenance.js';
import { table } from '../table.js';
import { CriterionStatusEntity } from './assessment.entities.js';
import {
  CriteriaSummaryArgs,
  type CriteriaSummaryRequest,
  criteriaSummaryRequest,
} from './criteria-summary.args.js';
import { refusedCounts, statusesWithin } from './statuses-within.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A criterion that holds units back from meeting a set, and how many.',
})
class LimitingCriterion {
  @Field(() => Int, {
    description: 'Place by the units held back, the most first, from 1; equals share a place.',
  })
  readonly rank!: number;

  @Field(() => Criterion, { description: 'The criterion, one without parts of its own.' })
  readonly criterion!: Criterion;

  @Field(() => Int, { description: 'Units that do not meet it (NOT_MET or BASICALLY_MET).' })
  readonly heldBack!: number;

  @Field(() => Int, {
    description: 'Those among them that it alone holds back: every other criterion assessed of them is met.',
  })
  readonly heldBackByItAlone!: number;

  @Field(() => Int, {
    description: 'Units that were assessed on it: those with a status other than NOT_ASSESSED.',
  })
  readonly assessed!: number;

  @Field(() => Float, { description: '`heldBack` / `assessed`, from 0 to 1.' })
  readonly share!: number;

  @Field(() => Provenance, {
    description:
      'Counted by us, so without a document of its own; `synthetic` when at least one counted status is.',
  })
  readonly provenance!: ProvenanceValue;
}

const s = table(CriterionStatusEntity, 's');

interface HeldBackRow {
  readonly ofId: string;
  readonly criterionId: string;
  readonly rank: number;
  readonly heldBack: number;
  readonly heldBackByItAlone: number;
  readonly assessed: number;
  readonly synthetic: boolean;
}

function toLimitingCriterion(row: HeldBackRow, criteria: ReadonlyMap<string, Criterion>): LimitingCriterion {
  const { rank, heldBack, heldBackByItAlone, assessed, synthetic } = row;
  return {
    rank,
    criterion: criteria.get(row.criterionId) as Criterion,
    heldBack,
    heldBackByItAlone,
    assessed,
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
const limitingCriteriaOfUnits: BatchReader<
  string,
  CriteriaSummaryRequest,
  LimitingCriterion[] | Error
> = async (context, ids, request) => {
  const ofSet = await context.load(criteriaOfSets, request.criteriaSet, null);
  // All of them, also when only some are asked for: what holds a unit back alone depends on the others.
  const criteria = leavesOf(ofSet);
  const asked = criteria.filter(({ number }) => request.criteria?.includes(number) ?? true);
  const { tables, rows: statuses } = statusesWithin(ids, criteria, request);
  const { rows } = await sql<HeldBackRow>`
    with ${tables},
    judged as (
      select of_id, criterion_id, synthetic, status <> 'MET' as missed,
        count(*) filter (where status <> 'MET') over (partition by of_id, unit_id) as missed_by_unit
      from (select w.of_id, ${s.unitId}, ${s.criterionId}, ${s.status}, ${s.synthetic} from ${statuses}) as counted
      where status <> 'NOT_ASSESSED'
    ),
    counted as (
      select of_id, criterion_id, count(*) filter (where missed)::int as held_back,
        count(*) filter (where missed and missed_by_unit = 1)::int as alone,
        count(*)::int as assessed, bool_or(synthetic) as synthetic
      from judged where criterion_id = any(${asked.map(({ id }) => id)}::text[])
      group by of_id, criterion_id
    )
    select of_id as "ofId", criterion_id as "criterionId",
      rank() over (partition by of_id order by held_back desc)::int as rank, held_back as "heldBack",
      alone as "heldBackByItAlone", assessed, synthetic
    from counted where held_back > 0 order by of_id, rank, criterion_id`.execute(context.database);
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const refusalOf = await refusedCounts(context, ids, request, ofSet, new Set(rows.map((row) => row.ofId)));
  return groupByKey(ids, rows, (row) => row.ofId).map(
    (group, index) => refusalOf(ids[index] as string) ?? group.map((row) => toLimitingCriterion(row, byId)),
  );
};

export const limitingCriteria = unitField('limitingCriteria', {
  type: () => [LimitingCriterion],
  description:
    'Which criteria of a set hold most of the units within it back in a year, the worst first: communes for a commune ' +
    'set. Criteria that hold nobody back, and criteria with parts, are not listed. Null only when programmes cannot ' +
    'answer.',
  args: CriteriaSummaryArgs,
  request: criteriaSummaryRequest,
  read: limitingCriteriaOfUnits,
});
