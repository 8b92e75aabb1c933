import { type BatchReader, checkYear, levelOfUnitId, withoutNoise } from '@ntp-graph/kit';
import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { appliedThreshold } from '../criteria/applied-threshold.js';
import { checkQuestion, checkRuleSet, wrongLevel } from '../criteria/check-question.js';
import { CriteriaSet } from '../criteria/criteria-set.type.js';
import type { Criterion } from '../criteria/criterion.type.js';
import { lastDayOf, leavesOf, type Rulebook, type RuleSet } from '../criteria/rulebook.js';
import { CriterionStatus, CriterionStatusValue } from './criterion-status/criterion-status.type.js';
import { gap } from './criterion-status/gap.js';
import { recordedOf, type UnitAssessment } from './evaluation/unit-assessment.js';
import { assessedUnits, assessmentKey } from './evaluation/unit-assessment.reader.js';

@ArgsType()
class CriteriaProgressArgs {
  @Field(() => Int, {
    description:
      'The year assessed, from 2000 to 2100 and, with `criteriaSet`, one in which the set was in force; outside: ' +
      'BAD_USER_INPUT.',
  })
  readonly year!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The set to measure by. By default: the first of the chain from `NTM-COMMUNE-2021` over `NTM-COMMUNE-ADV-2021` that ' +
      'the unit does not meet yet. Unknown, or for units of another level: BAD_USER_INPUT.',
  })
  readonly criteriaSet?: string | null;
}

/** What a progress is measured by: checked, with nothing left to default. */
interface CriteriaProgressRequest {
  readonly year: number;
  readonly criteriaSet: string | null;
}

function criteriaProgressRequest({ year, criteriaSet }: CriteriaProgressArgs): CriteriaProgressRequest {
  return { year: checkYear(year), criteriaSet: criteriaSet ?? null };
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How far a unit is from a set of criteria: by the recorded statuses of the criteria that have no parts of their own. ' +
    'Criteria without a status for the year are not counted: of some sets only the health criteria are assessed here.',
})
export class CriteriaProgress {
  @Field(() => CriteriaSet, {
    description: 'The set that it is measured by: its next target unless another was asked.',
  })
  readonly criteriaSet!: CriteriaSet;

  @Field(() => Int, { description: 'The year assessed.' })
  readonly year!: number;

  @Field(() => Int, { description: 'Criteria met.' })
  readonly met!: number;

  @Field(() => Int, { description: 'Criteria with a status for the year, whatever it is.' })
  readonly total!: number;

  @Field(() => [CriterionStatus], {
    description:
      'The criteria that are not met, the basically met among them, in the order of the set; `gap` says by how much and ' +
      '`explanation` why.',
  })
  readonly missing!: readonly CriterionStatus[];

  @Field(() => [CriterionStatus], {
    description: 'The criteria recorded as not assessed, for instance for want of a verified threshold.',
  })
  readonly notAssessed!: readonly CriterionStatus[];

  @Field(() => Float, {
    nullable: true,
    description:
      'The sum of the gaps of `missing`, in percentage points, over the criteria measured in %; 0 when none is missing. ' +
      'Null when one of those gaps is unknown.',
  })
  readonly missingPoints!: number | null;

  @Field(() => CriteriaSet, {
    nullable: true,
    description: 'What follows once this set is met; null when nothing is known to follow.',
  })
  readonly nextSet!: CriteriaSet | null;

  readonly unitId!: string;
  readonly anySynthetic!: boolean;
  /** Those with a status. */
  readonly criterionIds!: readonly string[];
}

const { MET, BASICALLY_MET, NOT_MET, NOT_ASSESSED, NOT_APPLICABLE } = CriterionStatusValue;

function statusOf(criterion: Criterion, assessment: UnitAssessment): CriterionStatus | null {
  const { unitId, year, place } = assessment;
  const recorded = recordedOf(assessment, criterion.id, year);
  if (!recorded) return null;
  const { disqualified, criterionId, ...values } = recorded;
  const threshold = appliedThreshold(criterion, place, lastDayOf(year));
  const { comparator, appliesToEachSex } = criterion;
  const missing = gap({ comparator, threshold: threshold.value, appliesToEachSex }, recorded);
  return { ...values, unit: { id: unitId }, criterion, threshold, gap: missing };
}

function sumOfGaps(missing: readonly CriterionStatus[]): number | null {
  const gaps = missing.filter(({ criterion }) => criterion.unit === '%').map((status) => status.gap);
  if (gaps.includes(null)) return null;
  return withoutNoise((gaps as number[]).reduce((sum, each) => sum + each, 0));
}

/** How far a unit is from a set in a year; null when it was not assessed by it. */
function measureProgress(
  rulebook: Rulebook,
  ruleSet: RuleSet,
  assessment: UnitAssessment,
): CriteriaProgress | null {
  const statuses = leavesOf(ruleSet.criteria)
    .map((criterion) => statusOf(criterion, assessment))
    .filter((status) => status !== null)
    .filter(({ status }) => status !== NOT_APPLICABLE);
  if (statuses.length === 0) return null;
  const missing = statuses.filter(({ status }) => status === NOT_MET || status === BASICALLY_MET);
  return {
    criteriaSet: ruleSet.set,
    year: assessment.year,
    met: statuses.filter(({ status }) => status === MET).length,
    total: statuses.length,
    missing,
    notAssessed: statuses.filter(({ status }) => status === NOT_ASSESSED),
    missingPoints: sumOfGaps(missing),
    nextSet: rulebook.ruleSet(ruleSet.set.nextSetCode ?? '')?.set ?? null,
    unitId: assessment.unitId,
    anySynthetic: statuses.some(({ provenance }) => provenance.synthetic),
    criterionIds: statuses.map(({ criterion }) => criterion.id),
  };
}

/**
 * How far a unit is from its next target: the first set of the chain that it was assessed by and does not meet. Once it
 * meets a set and was not assessed by the one after, its progress is by the set that it meets. Null when it was assessed
 * by none.
 */
function progressToNextTarget(
  rulebook: Rulebook,
  first: RuleSet,
  assessment: UnitAssessment,
): CriteriaProgress | null {
  const own = measureProgress(rulebook, first, assessment);
  const next = rulebook.ruleSet(first.set.nextSetCode ?? '');
  if (!own || own.met < own.total || !next) return own;
  return progressToNextTarget(rulebook, next, assessment) ?? own;
}

/**
 * How far each unit is from a set of criteria or from its next target; null where it was not assessed in the year.
 *
 * SQL: the one statement of `assessedUnits`, for all units.
 */
const criteriaProgressOfUnits: BatchReader<
  string,
  CriteriaProgressRequest,
  CriteriaProgress | null | Error
> = async (context, ids, { year, criteriaSet }) => {
  const keys = ids.map((id) => assessmentKey(id, year));
  // Through the context, so that explanations of what is missing read nothing again.
  const assessed = await Promise.all(keys.map((key) => context.load(assessedUnits, key, null)));
  return assessed.map(({ rulebook, assessment }) => {
    const { unitId } = assessment;
    if (criteriaSet !== null) {
      checkQuestion(rulebook, { criteriaSet, criteria: null, year });
      const ruleSet = checkRuleSet(rulebook, criteriaSet);
      return wrongLevel(rulebook, ruleSet, unitId) ?? measureProgress(rulebook, ruleSet, assessment);
    }
    const level = levelOfUnitId(unitId);
    const first = level && rulebook.firstOfChain(level, year);
    return first && progressToNextTarget(rulebook, first, assessment);
  });
};

export const criteriaProgress = unitField('criteriaProgress', {
  type: () => CriteriaProgress,
  description:
    'How far the unit itself is from its next target, or from a set: which criteria are missing, by how much, and what ' +
    'follows. Null when it was not assessed in the year, and where the set does not judge it.',
  args: CriteriaProgressArgs,
  request: criteriaProgressRequest,
  read: criteriaProgressOfUnits,
});
