import { Comparator, Confidence, Language, UnitType } from '@ntp-graph/kit';
import { describe, expect, it } from 'vitest';
import { Rulebook } from '../../criteria/rulebook.js';
import {
  assessmentOf,
  healthIds,
  healthMaxima,
  recorded,
  testCriterion,
  testRule,
  testRulebook,
  testSet,
  testThreshold,
} from '../../testing/test-rulebook.js';
import { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import { evaluateCriterion } from '../evaluation/evaluate-criterion.js';
import { type CriterionEvaluation, EvaluationReason } from '../evaluation/evaluation.type.js';
import { thresholdConfidence } from '../evaluation/threshold-confidence.js';
import type { RecordedAssessment, UnitAssessment } from '../evaluation/unit-assessment.js';
import { explain, explainRecorded } from './explain.js';

const rulebook = new Rulebook([
  ...testRulebook.ruleSets,
  testSet(
    'NEAR',
    [
      testCriterion('NEAR/1', { comparator: Comparator.ALL, partsComplete: true }),
      testCriterion('NEAR/1.1', { generalThreshold: 90 }),
      testCriterion('NEAR/2', { nestedSetCode: 'MOH-2030', generalThreshold: 1 }),
      testCriterion('NEAR/3', { comparator: Comparator.ALL, partsComplete: true }),
      testCriterion('NEAR/3.1', { generalThreshold: 1.5 }),
    ],
    { from: '2022-01-01', rule: testRule('NEAR', { basicallyMetWithin: 0.05 }) },
  ),
]);

function evaluate(id: string, assessment: UnitAssessment): CriterionEvaluation {
  const criterion = rulebook.criterion(id);
  if (!criterion) throw new Error(`no criterion ${id}`);
  return evaluateCriterion(rulebook, assessment, criterion);
}

function scores(share: number, year = 2024): RecordedAssessment[] {
  return healthIds.map((id, index) => recorded(id, { year, value: share * (healthMaxima[index] as number) }));
}

const highlands = { regionId: 'NTM:TN', communeGroup: null };

/** One evaluation for each reason that there can be. */
const evaluations: Readonly<Record<EvaluationReason, CriterionEvaluation>> = {
  THRESHOLD_HELD: evaluate('NTM/15.3', assessmentOf([recorded('NTM/15.3', { value: 16.2 })])),
  THRESHOLD_NEARLY_HELD: evaluate('NEAR/1.1', assessmentOf([recorded('NEAR/1.1', { value: 88.5 })])),
  THRESHOLD_MISSED: evaluate('NTM/15.3', assessmentOf([recorded('NTM/15.3', { value: 18.7 })])),
  THRESHOLD_UNKNOWN: evaluate(
    'NTM/15.4',
    assessmentOf([recorded('NTM/15.4', { value: 72.5 })], { place: highlands }),
  ),
  VALUE_UNKNOWN: evaluate('NTM/15.1', assessmentOf([recorded('NTM/15.1', { value: 95, valueMale: 94 })])),
  PARTS_MET: evaluate('NEAR/3', assessmentOf([recorded('NEAR/3.1', { value: 2 })])),
  PART_BASICALLY_MET: evaluate('NEAR/1', assessmentOf([recorded('NEAR/1.1', { value: 88 })])),
  PART_NOT_MET: evaluate('NEAR/1', assessmentOf([recorded('NEAR/1.1', { value: 50 })])),
  PART_NOT_ASSESSED: evaluate('NEAR/1', assessmentOf([])),
  PARTS_UNKNOWN: evaluate('NTM/16', assessmentOf([])),
  NESTED_SET_PASSED: evaluate('NTM/15.2', assessmentOf(scores(0.85))),
  NESTED_SET_FAILED: evaluate(
    'NTM/15.2',
    assessmentOf([...scores(0.4).slice(0, 9), recorded('MOH-2030/10', { value: 4, disqualified: true })]),
  ),
  NESTED_SET_UNKNOWN: evaluate('NTM/15.2', assessmentOf([])),
  NESTED_RESULT_ONLY: evaluate('NTM/15.2', assessmentOf([recorded('NTM/15.2', { value: 0 })])),
  NESTED_RESULT_EXPIRED: evaluate('NEAR/2', assessmentOf(scores(0.9, 2023), { year: 2026 })),
  SET_NOT_IN_FORCE: evaluate('NTM/15.3', assessmentOf([], { year: 2021 })),
  UNIT_NOT_JUDGED: evaluate('NTM/15.3', assessmentOf([], { unitType: UnitType.WARD })),
};

const english: Readonly<Record<string, string>> = {
  MET: 'Met: ',
  BASICALLY_MET: 'Basically met: ',
  NOT_MET: 'Not met: ',
  NOT_ASSESSED: 'Not assessed: ',
  NOT_APPLICABLE: 'Not applicable: ',
};
const vietnamese: Readonly<Record<string, string>> = {
  MET: 'Đạt: ',
  BASICALLY_MET: 'Cơ bản đạt: ',
  NOT_MET: 'Chưa đạt: ',
  NOT_ASSESSED: 'Chưa đánh giá được: ',
  NOT_APPLICABLE: 'Không áp dụng: ',
};

/** A recorded verdict that is no synthetic one. */
const statusOf = (status: CriterionStatusValue) => ({ status, provenance: recorded('NTM/15.1').provenance });

describe('an explanation', () => {
  it.each(Object.values(EvaluationReason))(
    'for %s says the status first, whole, in both languages',
    (reason) => {
      const evaluation = evaluations[reason];
      expect(evaluation.reason).toBe(reason);
      const en = explain(evaluation, Language.EN);
      const vi = explain(evaluation, Language.VI);
      expect(en.startsWith(english[evaluation.status] as string), en).toBe(true);
      expect(vi.startsWith(vietnamese[evaluation.status] as string), vi).toBe(true);
      for (const text of [en, vi]) {
        expect(text).toMatch(/\.$/);
        expect(text).not.toMatch(/undefined|null|NaN|\s\s|,,|\.\.|: \.|: ,/);
      }
      expect(vi).not.toMatch(/\d\.\d%|\d{4}-\d{2}-\d{2}/);
    },
  );

  it('of a unit that the set does not judge says whom it is for', () => {
    expect(explain(evaluations.UNIT_NOT_JUDGED, Language.EN)).toBe(
      'Not applicable: not judged by this set, which is for communes (xã).',
    );
    expect(explain(evaluations.UNIT_NOT_JUDGED, Language.VI)).toBe(
      'Không áp dụng: đơn vị không thuộc đối tượng của bộ tiêu chí này, vốn dành cho xã.',
    );
  });

  it('of a maximum says by how much it is exceeded', () => {
    expect(explain(evaluations.THRESHOLD_MISSED, Language.EN)).toBe(
      'Not met: 18.7 %, where the rule asks for at most 16.5 %: 2.2 percentage points too many. Applied: the threshold ' +
        'of the region Red River Delta, as in force since 2024-03-01 (211/QĐ-TTg).',
    );
    expect(explain(evaluations.THRESHOLD_MISSED, Language.VI)).toBe(
      'Chưa đạt: 18,7%, trong khi yêu cầu là không quá 16,5%; vượt 2,2 điểm phần trăm. Áp dụng ngưỡng của vùng Đồng ' +
        'bằng sông Hồng, theo bộ tiêu chí có hiệu lực từ 01/03/2024 (211/QĐ-TTg).',
    );
  });

  it('says of each sex by how much it falls short', () => {
    const missed = (values: Partial<RecordedAssessment>) =>
      evaluate('NTM/15.1', assessmentOf([recorded('NTM/15.1', values)]));
    const both = missed({ value: 88.3, valueMale: 87.72, valueFemale: 88.97 });
    expect(explain(both, Language.VI)).toContain('; còn thiếu 2,28 (nam) và 1,03 (nữ) điểm phần trăm.');
    expect(explain(both, Language.EN)).toContain(': 2.28 (men) and 1.03 (women) percentage points too few.');
    const one = missed({ value: 90.3, valueMale: 91, valueFemale: 88.97 });
    expect(explain(one, Language.VI)).toContain('; còn thiếu 1,03 điểm phần trăm (nữ).');
    expect(explain(one, Language.EN)).toContain(': 1.03 percentage points too few among women.');
    // Of a total below both, which bad data can have, the largest shortfall is never given to a sex.
    const odd = missed({ value: 80, valueMale: 89, valueFemale: null });
    expect(explain(odd, Language.VI)).toContain('; còn thiếu 10 (chung) và 1 (nam) điểm phần trăm.');
  });

  it('ends with the word that figures are synthetic, where any that it rests on is', () => {
    const made = { synthetic: true, quote: null, confidence: null, note: null, noteVi: null, source: null };
    const ofSynthetic = evaluate('NTM/15.1', assessmentOf([recorded('NTM/15.1', { provenance: made })]));
    expect(explain(ofSynthetic, Language.VI)).toMatch(/\. \(số liệu giả lập\)$/);
    expect(explain(ofSynthetic, Language.EN)).toMatch(/\. \(synthetic figures\)$/);
    const { THRESHOLD_MISSED: missed } = evaluations;
    expect(explain(missed, Language.EN)).not.toContain('synthetic');
    const status = { status: missed.status, provenance: made };
    expect(explainRecorded(missed, status, Language.EN)).toBe(
      `${explain(missed, Language.EN)} (synthetic figures)`,
    );
  });

  it('beside another recorded verdict says which is which', () => {
    const { THRESHOLD_MISSED: missed } = evaluations;
    const vi = explainRecorded(missed, statusOf(CriterionStatusValue.BASICALLY_MET), Language.VI);
    expect(vi).toMatch(
      /^Kết quả ghi nhận khi đánh giá: cơ bản đạt\. Hệ thống tự đối chiếu với quy định: Chưa đạt: 18,7%/,
    );
    expect(explainRecorded(missed, statusOf(CriterionStatusValue.NOT_MET), Language.VI)).toBe(
      explain(missed, Language.VI),
    );
  });

  it('says when the threshold that it rests on is less than sure', () => {
    const unsure = new Rulebook([
      testSet(
        'UNSURE',
        [
          testCriterion('UNSURE/1', { comparator: Comparator.ALL, partsComplete: true }),
          testCriterion('UNSURE/1.1', {
            areaThresholds: [testThreshold('NTM:DBSH', 90, { confidence: Confidence.MEDIUM })],
          }),
          testCriterion('UNSURE/1.2', { generalThreshold: 50 }),
        ],
        { from: '2022-01-01' },
      ),
    ]);
    const judged = (id: string, first: number, second: number) =>
      evaluateCriterion(
        unsure,
        assessmentOf([recorded('UNSURE/1.1', { value: first }), recorded('UNSURE/1.2', { value: second })]),
        unsure.criterion(id) as NonNullable<ReturnType<Rulebook['criterion']>>,
      );
    const part = judged('UNSURE/1.1', 95, 60);
    expect(thresholdConfidence(part)).toBe('MEDIUM');
    expect(explain(part, Language.EN)).toMatch(
      / That rests on a threshold of medium confidence, not verified in the document\.$/,
    );
    expect(explain(part, Language.VI)).toMatch(
      / Kết quả này dựa trên ngưỡng có độ tin cậy trung bình, chưa được kiểm chứng với văn bản\.$/,
    );
    expect(thresholdConfidence(judged('UNSURE/1', 95, 60))).toBe('MEDIUM');
    expect(thresholdConfidence(judged('UNSURE/1', 80, 60))).toBe('MEDIUM');
    // Two parts fail, and one of them for sure: that decides.
    expect(thresholdConfidence(judged('UNSURE/1', 80, 40))).toBe('HIGH');
    expect(explain(judged('UNSURE/1', 80, 40), Language.EN)).not.toContain('confidence');
    expect(thresholdConfidence(evaluations.THRESHOLD_UNKNOWN)).toBeNull();
  });

  it('names the sex whose value is not known', () => {
    expect(explain(evaluations.VALUE_UNKNOWN, Language.EN)).toContain('the value among women is not known');
    expect(explain(evaluations.VALUE_UNKNOWN, Language.VI)).toContain('chưa có giá trị của nữ');
  });

  it('of a nested set says all that it fails by', () => {
    expect(explain(evaluations.NESTED_SET_FAILED, Language.EN)).toBe(
      'Not met: Set MOH-2030 (318/QĐ-TTg), assessed for 2024, 42.4 of 100 points: 42.4 points are fewer than the 80 ' +
        'asked for, 1, 2, 3, 4, 5, 6, 7, 8 and 9 are not met and a disqualifying point was found in 10.',
    );
    expect(explain(evaluations.NESTED_SET_PASSED, Language.VI)).toBe(
      'Đạt: Bộ MOH-2030 (318/QĐ-TTg), đánh giá cho năm 2024, 85/100 điểm; yêu cầu từ 80 điểm trở lên, mọi tiêu chí ' +
        'đều đạt và không ghi nhận điểm liệt.',
    );
  });
});
