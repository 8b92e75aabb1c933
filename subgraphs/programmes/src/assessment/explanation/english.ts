import { Comparator, Confidence, Sex, UnitType } from '@ntp-graph/kit';
import { criteriaRegionNames } from '../../criteria/criteria-region.js';
import { ThresholdScope } from '../../criteria/threshold.type.js';
import { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import {
  type CriterionEvaluation,
  EvaluationReason,
  type NestedSetResult,
} from '../evaluation/evaluation.type.js';
import { missesOf, partsThatAre, sexesUnknown, usedValue, type Wording } from './wording.js';

const statusWords: Readonly<Record<CriterionStatusValue, string>> = {
  [CriterionStatusValue.MET]: 'Met',
  [CriterionStatusValue.BASICALLY_MET]: 'Basically met',
  [CriterionStatusValue.NOT_MET]: 'Not met',
  [CriterionStatusValue.NOT_ASSESSED]: 'Not assessed',
  [CriterionStatusValue.NOT_APPLICABLE]: 'Not applicable',
};
const confidenceWords: Readonly<Record<Confidence, string>> = {
  [Confidence.HIGH]: 'high',
  [Confidence.MEDIUM_HIGH]: 'medium to high',
  [Confidence.MEDIUM]: 'medium',
  [Confidence.LOW_MEDIUM]: 'low to medium',
  [Confidence.LOW]: 'low',
};
const typeWords: Readonly<Record<UnitType, string>> = {
  [UnitType.COUNTRY]: 'the country',
  [UnitType.PROVINCE]: 'provinces (tỉnh)',
  [UnitType.CENTRAL_CITY]: 'central cities (thành phố)',
  [UnitType.DISTRICT]: 'rural districts (huyện)',
  [UnitType.TOWN]: 'towns (thị xã)',
  [UnitType.PROVINCIAL_CITY]: 'provincial cities (thành phố)',
  [UnitType.URBAN_DISTRICT]: 'urban districts (quận)',
  [UnitType.COMMUNE]: 'communes (xã)',
  [UnitType.WARD]: 'wards (phường)',
  [UnitType.TOWNSHIP]: 'townships (thị trấn)',
  [UnitType.SPECIAL_ZONE]: 'special zones (đặc khu)',
};
const sexWords = { [Sex.TOTAL]: 'all', [Sex.MALE]: 'men', [Sex.FEMALE]: 'women' };

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function are(numbers: readonly string[]): string {
  return `${listed(numbers)} ${numbers.length === 1 ? 'is' : 'are'}`;
}

function quantity(value: number, unit: string): string {
  if (unit === 'pass/fail') return value === 1 ? 'pass' : 'fail';
  return `${value} ${unit}`;
}

function values(evaluation: CriterionEvaluation): string {
  const { unit } = evaluation.criterion;
  const total = usedValue(evaluation, Sex.TOTAL);
  const bySex = [Sex.MALE, Sex.FEMALE].flatMap((sex) => {
    const value = usedValue(evaluation, sex);
    return value === null ? [] : [`${sexWords[sex]} ${quantity(value, unit)}`];
  });
  if (total === null) return bySex.join(', ');
  return bySex.length === 0 ? quantity(total, unit) : `${quantity(total, unit)} (${bySex.join(', ')})`;
}

function demand({ criterion, threshold }: CriterionEvaluation): string {
  if (threshold.value === null) return 'a threshold';
  const limit = quantity(threshold.value, criterion.unit);
  const relation = { [Comparator.GTE]: 'at least ', [Comparator.LTE]: 'at most ' } as Record<string, string>;
  const each = criterion.appliesToEachSex ? ' for men and for women' : '';
  return `${relation[threshold.comparator] ?? ''}${limit}${each}`;
}

function missed(evaluation: CriterionEvaluation): string {
  const { criterion, gap, threshold } = evaluation;
  const held = `${values(evaluation)}, where the rule asks for ${demand(evaluation)}`;
  if (criterion.unit === 'pass/fail') return `${held}.`;
  const unit = criterion.unit === '%' ? 'percentage points' : criterion.unit;
  const misses = missesOf(evaluation);
  const [only] = misses;
  const too = `too ${threshold.comparator === Comparator.LTE ? 'many' : 'few'}`;
  if (misses.length > 1) {
    return `${held}: ${listed(misses.map(({ sex, by }) => `${by} (${sexWords[sex]})`))} ${unit} ${too}.`;
  }
  return `${held}: ${gap} ${unit} ${too}${only ? ` among ${sexWords[only.sex]}` : ''}.`;
}

function scope({ threshold }: CriterionEvaluation): string {
  const { region, communeGroup } = threshold;
  if (threshold.scope === ThresholdScope.GENERAL) return 'the general threshold';
  if (threshold.scope === ThresholdScope.REGION) {
    return `the threshold of the region ${criteriaRegionNames[region?.id ?? '']?.nameEn ?? region?.id}`;
  }
  return communeGroup === null
    ? 'the threshold of its commune group, which is not known,'
    : `the threshold of commune group ${communeGroup}`;
}

function unknownThreshold(evaluation: CriterionEvaluation): string {
  const known = values(evaluation);
  const instead =
    evaluation.threshold.scope === ThresholdScope.GENERAL ? '' : ', and no other threshold stands in for it';
  return `Not assessed: ${known ? `the value is ${known}, but ` : ''}${scope(evaluation)} is not verified${instead}.`;
}

function failures({ total, requiredTotal, notMet, disqualifiedBy }: NestedSetResult): string {
  const short = total !== null && requiredTotal !== null && total < requiredTotal;
  const reasons = [
    short ? `${total} points are fewer than the ${requiredTotal} asked for` : null,
    notMet.length > 0 ? `${are(notMet.map(({ number }) => number))} not met` : null,
    disqualifiedBy.length > 0
      ? `a disqualifying point was found in ${listed(disqualifiedBy.map(({ number }) => number))}`
      : null,
  ];
  return listed(reasons.filter((reason) => reason !== null));
}

function nested({ nested: result }: CriterionEvaluation): string {
  if (!result) return '';
  const { criteriaSet, year, total, maximum, requiredTotal } = result;
  const points = total === null ? '' : `, ${total} of ${maximum} points`;
  const name = `${criteriaSet.nameEn} (${criteriaSet.legalBasis.number}), assessed for ${year}${points}`;
  if (result.status === CriterionStatusValue.NOT_MET) return `Not met: ${name}: ${failures(result)}.`;
  const asked = requiredTotal === null ? '' : `; ${requiredTotal} are asked for`;
  return `${statusWords[result.status]}: ${name}${asked}, every criterion is met and no disqualifying point is recorded.`;
}

const { MET, BASICALLY_MET, NOT_MET, NOT_ASSESSED } = CriterionStatusValue;

/** Explanations in English. */
export const english: Wording = {
  because: {
    [EvaluationReason.THRESHOLD_HELD]: (e) => `Met: ${values(e)}, where the rule asks for ${demand(e)}.`,
    [EvaluationReason.THRESHOLD_NEARLY_HELD]: (e) => `Basically met: ${missed(e)}`,
    [EvaluationReason.THRESHOLD_MISSED]: (e) => `Not met: ${missed(e)}`,
    [EvaluationReason.THRESHOLD_UNKNOWN]: unknownThreshold,
    [EvaluationReason.VALUE_UNKNOWN]: (e) => {
      const whom = sexesUnknown(e).map((sex) => sexWords[sex]);
      const among = whom.length === 0 ? '' : ` among ${listed(whom)}`;
      return `Not assessed: the value${among} is not known; the rule asks for ${demand(e)}.`;
    },
    [EvaluationReason.PARTS_MET]: (e) =>
      `Met: ${are(partsThatAre(e, MET))} met, which is all that it consists of.`,
    [EvaluationReason.PART_BASICALLY_MET]: (e) =>
      `Basically met: ${are(partsThatAre(e, BASICALLY_MET))} basically met, the rest is met.`,
    [EvaluationReason.PART_NOT_MET]: (e) => `Not met: ${are(partsThatAre(e, NOT_MET))} not met.`,
    [EvaluationReason.PART_NOT_ASSESSED]: (e) =>
      `Not assessed: ${are(partsThatAre(e, NOT_ASSESSED))} not assessed; no other part fails.`,
    [EvaluationReason.PARTS_UNKNOWN]: () => 'Not assessed: not all that it consists of is known here.',
    [EvaluationReason.NESTED_SET_PASSED]: nested,
    [EvaluationReason.NESTED_SET_FAILED]: nested,
    [EvaluationReason.NESTED_SET_UNKNOWN]: () =>
      'Not assessed: neither evidence of the set that it asks for nor a result is known.',
    [EvaluationReason.NESTED_RESULT_ONLY]: (e) =>
      `${statusWords[e.status]}: only the result (${values(e)}) was recorded, without the evidence behind it.`,
    [EvaluationReason.NESTED_RESULT_EXPIRED]: () =>
      'Not assessed: the last result of the set that it asks for no longer holds.',
    [EvaluationReason.SET_NOT_IN_FORCE]: (e) => `Not assessed: the set was not in force in ${e.year}.`,
    [EvaluationReason.UNIT_NOT_JUDGED]: (e) =>
      `Not applicable: not judged by this set, which is for ${listed(e.judgedTypes.map((type) => typeWords[type]))}.`,
  },
  threshold: (evaluation) => {
    const { version } = evaluation;
    const text = scope(evaluation);
    return `Applied: ${text}, as in force since ${version?.validFrom} (${version?.legalBasis.number}).`;
  },
  unsure: (confidence) =>
    `That rests on a threshold of ${confidenceWords[confidence]} confidence, not verified in the document.`,
  recordedOtherwise: (status, because) =>
    `Recorded at the assessment: ${statusWords[status].toLowerCase()}. The engine's own verdict: ${because}`,
  synthetic: '(synthetic figures)',
  revised: ({ criterion, sex, recordedValue, revision }) => {
    const whom = sex === Sex.TOTAL ? '' : ` among ${sexWords[sex]}`;
    const was = recordedValue === null ? '' : `, recorded as ${quantity(recordedValue, criterion.unit)},`;
    const now = revision && quantity(revision.value, criterion.unit);
    return `The value of ${criterion.number}${whom}${was} was published as ${now} on ${revision?.publishedOn}.`;
  },
};
