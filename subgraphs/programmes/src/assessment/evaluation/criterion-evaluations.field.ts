import { type BatchReader, checkYear, shortOrder } from '@ntp-graph/kit';
import { ArgsType, Field, Int } from 'type-graphql';
import { unitField } from '../../administrative-unit/administrative-unit.type.js';
import { checkQuestion, checkRuleSet, wrongLevel } from '../../criteria/check-question.js';
import { evaluationIn } from './evaluation.reader.js';
import { CriterionEvaluation } from './evaluation.type.js';
import { assessedUnits, assessmentKey } from './unit-assessment.reader.js';

@ArgsType()
class EvaluationArgs {
  @Field(() => String, {
    description:
      'The set, e.g. `NTM-COMMUNE-2021`. Unknown, or for units of another level: BAD_USER_INPUT, naming those that exist.',
  })
  readonly criteriaSet!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only criteria of these numbers, e.g. `["15"]`. One that the set does not have: BAD_USER_INPUT, naming those that ' +
      'it has. All of the set by default.',
  })
  readonly criteria?: string[] | null;

  @Field(() => Int, {
    description:
      'The year to evaluate, from 2000 to 2100 and one in which the set was in force; outside: BAD_USER_INPUT.',
  })
  readonly year!: number;
}

/** What is evaluated: checked, with nothing left to default. */
interface EvaluationRequest {
  readonly criteriaSet: string;
  readonly criteria: readonly string[] | null;
  readonly year: number;
}

/** Equal questions make equal requests, so that they share one read. */
function evaluationRequest({ criteriaSet, criteria, year }: EvaluationArgs): EvaluationRequest {
  return { criteriaSet, criteria: criteria ? [...new Set(criteria)].sort() : null, year: checkYear(year) };
}

/**
 * The engine's verdicts on the criteria of a set for each unit, in the order of the set, whether or not anything was
 * recorded.
 *
 * SQL: the one statement of `assessedUnits`, for all units.
 */
const evaluationsOfUnits: BatchReader<string, EvaluationRequest, CriterionEvaluation[] | Error> = async (
  context,
  ids,
  request,
) => {
  const { criteriaSet, criteria, year } = request;
  const keys = ids.map((id) => assessmentKey(id, year));
  const assessed = await Promise.all(keys.map((key) => context.load(assessedUnits, key, null)));
  return assessed.map((unit) => {
    checkQuestion(unit.rulebook, request);
    const ruleSet = checkRuleSet(unit.rulebook, criteriaSet);
    const asked = ruleSet.criteria.filter(({ number }) => criteria?.includes(number) ?? true);
    return (
      wrongLevel(unit.rulebook, ruleSet, unit.assessment.unitId) ??
      asked.map((criterion) => evaluationIn(unit, criterion))
    );
  });
};

/** How a list of verdicts of the engine can be ordered. */
export const criterionEvaluationOrder = shortOrder<CriterionEvaluation>(
  'CriterionEvaluation',
  'verdicts of the engine',
  {
    UNIT: ['The id of the unit.', 'unit.id'],
    GAP: ['How much is missing: largest shortfall first with DESC.', 'gap'],
    STATUS: ['The status.', 'status'],
  },
);

export const criterionEvaluations = unitField('criterionEvaluations', {
  type: () => [CriterionEvaluation],
  description:
    "The engine's own verdicts on the criteria of a set for the unit itself, whether or not anything was recorded: what " +
    'nothing is known of is NOT_ASSESSED, with the reason. `criterionStatuses` has them beside the recorded ones. Null ' +
    'only when programmes cannot answer.',
  args: EvaluationArgs,
  request: evaluationRequest,
  read: evaluationsOfUnits,
  orderBy: [criterionEvaluationOrder, 'In the order of the set'],
});
