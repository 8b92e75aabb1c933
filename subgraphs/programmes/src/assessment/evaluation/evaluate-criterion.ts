import { Comparator, Sex } from '@ntp-graph/kit';
import { appliedThreshold } from '../../criteria/applied-threshold.js';
import type { Criterion } from '../../criteria/criterion.type.js';
import { isJudged, lastDayOf, type Rulebook } from '../../criteria/rulebook.js';
import { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import type { MeasuredValues } from '../criterion-status/gap.js';
import type { CriterionEvidence } from '../evidence.type.js';
import { evidenceOfCriterion } from '../evidence-of-criterion.js';
import { evaluateNested } from './evaluate-set.js';
import { type CriterionEvaluation, EvaluationReason } from './evaluation.type.js';
import { recordedOf, type UnitAssessment } from './unit-assessment.js';
import { evaluateParts, evaluateValue, type Verdict } from './verdict.js';

/** What every evaluation of a criterion starts from. */
type Frame = Pick<
  CriterionEvaluation,
  'unit' | 'criterion' | 'year' | 'recorded' | 'version' | 'threshold' | 'judgedTypes'
>;

const notJudged: Verdict = {
  status: CriterionStatusValue.NOT_APPLICABLE,
  reason: EvaluationReason.UNIT_NOT_JUDGED,
  gap: null,
};

const notInForce: Verdict = {
  status: CriterionStatusValue.NOT_ASSESSED,
  reason: EvaluationReason.SET_NOT_IN_FORCE,
  gap: null,
};

function measuredBy(evidence: readonly CriterionEvidence[]): MeasuredValues {
  const of = (sex: Sex) => evidence.find((each) => each.sex === sex)?.value ?? null;
  return { value: of(Sex.TOTAL), valueMale: of(Sex.MALE), valueFemale: of(Sex.FEMALE) };
}

function byValue(rulebook: Rulebook, assessment: UnitAssessment, frame: Frame): CriterionEvaluation {
  const { criterion, threshold } = frame;
  const evidence = evidenceOfCriterion(criterion, assessment, assessment.year);
  const within = rulebook.ruleSet(criterion.criteriaSetCode)?.passingRule?.basicallyMetWithin ?? null;
  const { comparator, appliesToEachSex } = criterion;
  const requirement = { comparator, appliesToEachSex, threshold: threshold.value };
  const verdict = evaluateValue(requirement, measuredBy(evidence), within);
  return { ...frame, ...verdict, evidence, parts: [], nested: null };
}

function byParts(rulebook: Rulebook, assessment: UnitAssessment, frame: Frame): CriterionEvaluation {
  const parts = rulebook
    .partsOf(frame.criterion)
    .map((part) => evaluateCriterion(rulebook, assessment, part));
  const verdict = evaluateParts(
    parts.map(({ status }) => status),
    frame.criterion.partsComplete,
  );
  return { ...frame, ...verdict, evidence: parts.flatMap(({ evidence }) => evidence), parts, nested: null };
}

function byNestedSet(rulebook: Rulebook, assessment: UnitAssessment, frame: Frame): CriterionEvaluation {
  const nested = evaluateNested(rulebook, assessment, frame.criterion, evaluateCriterion);
  if (nested.verdict) {
    const { verdict, parts, result } = nested;
    const evidence = parts.flatMap((part) => part.evidence);
    return { ...frame, ...verdict, evidence, parts, nested: result };
  }
  const own = byValue(rulebook, assessment, frame);
  const known = own.status !== CriterionStatusValue.NOT_ASSESSED;
  const reason = known ? EvaluationReason.NESTED_RESULT_ONLY : nested.otherwise;
  return { ...own, reason, parts: nested.parts, nested: nested.result };
}

/**
 * The engine's verdict on a criterion for a unit and year, from the rulebook and what is known of the unit, and from
 * nothing else: equal data give an equal verdict, in whatever order they come.
 */
export function evaluateCriterion(
  rulebook: Rulebook,
  assessment: UnitAssessment,
  criterion: Criterion,
): CriterionEvaluation {
  const { unitId, year, place, unitType } = assessment;
  const frame: Frame = {
    unit: { id: unitId },
    criterion,
    year,
    recorded: recordedOf(assessment, criterion.id, year),
    version: rulebook.versionOf(criterion.criteriaSetCode, year),
    threshold: appliedThreshold(criterion, place, lastDayOf(year)),
    judgedTypes: rulebook.judgedTypes(criterion.criteriaSetCode),
  };
  const nothing = { evidence: [], parts: [], nested: null };
  if (!isJudged(frame.judgedTypes, unitType)) return { ...frame, ...notJudged, ...nothing };
  if (frame.version === null) return { ...frame, ...notInForce, ...nothing };
  if (criterion.nestedSetCode !== null) return byNestedSet(rulebook, assessment, frame);
  if (criterion.comparator === Comparator.ALL) return byParts(rulebook, assessment, frame);
  return byValue(rulebook, assessment, frame);
}
