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
  [CriterionStatusValue.MET]: 'Đạt',
  [CriterionStatusValue.BASICALLY_MET]: 'Cơ bản đạt',
  [CriterionStatusValue.NOT_MET]: 'Chưa đạt',
  [CriterionStatusValue.NOT_ASSESSED]: 'Chưa đánh giá được',
  [CriterionStatusValue.NOT_APPLICABLE]: 'Không áp dụng',
};
const confidenceWords: Readonly<Record<Confidence, string>> = {
  [Confidence.HIGH]: 'cao',
  [Confidence.MEDIUM_HIGH]: 'khá cao',
  [Confidence.MEDIUM]: 'trung bình',
  [Confidence.LOW_MEDIUM]: 'khá thấp',
  [Confidence.LOW]: 'thấp',
};
const typeWords: Readonly<Record<UnitType, string>> = {
  [UnitType.COUNTRY]: 'cả nước',
  [UnitType.PROVINCE]: 'tỉnh',
  [UnitType.CENTRAL_CITY]: 'thành phố trực thuộc trung ương',
  [UnitType.DISTRICT]: 'huyện',
  [UnitType.TOWN]: 'thị xã',
  [UnitType.PROVINCIAL_CITY]: 'thành phố thuộc tỉnh',
  [UnitType.URBAN_DISTRICT]: 'quận',
  [UnitType.COMMUNE]: 'xã',
  [UnitType.WARD]: 'phường',
  [UnitType.TOWNSHIP]: 'thị trấn',
  [UnitType.SPECIAL_ZONE]: 'đặc khu',
};
const sexWords = { [Sex.TOTAL]: 'chung', [Sex.MALE]: 'nam', [Sex.FEMALE]: 'nữ' };
const unitWords: Readonly<Record<string, string>> = { points: 'điểm', models: 'mô hình', fields: 'lĩnh vực' };

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;
}

/** 93.2 is 93,2 and 2023-03-09 is 09/03/2023. */
function number(value: number): string {
  return String(value).replace('.', ',');
}

function day(date: string | undefined): string {
  return (date ?? '').split('-').reverse().join('/');
}

function quantity(value: number, unit: string): string {
  if (unit === 'pass/fail') return value === 1 ? 'đạt' : 'không đạt';
  return unit === '%' ? `${number(value)}%` : `${number(value)} ${unitWords[unit] ?? unit}`;
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
  if (threshold.value === null) return 'một ngưỡng';
  const limit = quantity(threshold.value, criterion.unit);
  const relation = { [Comparator.GTE]: 'từ ', [Comparator.LTE]: 'không quá ' } as Record<string, string>;
  const more = threshold.comparator === Comparator.GTE ? ' trở lên' : '';
  const each = criterion.appliesToEachSex ? ' đối với cả nam và nữ' : '';
  return `${relation[threshold.comparator] ?? ''}${limit}${more}${each}`;
}

function missed(evaluation: CriterionEvaluation): string {
  const { criterion, gap, threshold } = evaluation;
  const held = `${values(evaluation)}, trong khi yêu cầu là ${demand(evaluation)}`;
  if (criterion.unit === 'pass/fail' || gap === null) return `${held}.`;
  const unit = criterion.unit === '%' ? 'điểm phần trăm' : (unitWords[criterion.unit] ?? criterion.unit);
  const misses = missesOf(evaluation);
  const [only] = misses;
  const verb = threshold.comparator === Comparator.LTE ? 'vượt' : 'còn thiếu';
  if (misses.length > 1) {
    return `${held}; ${verb} ${listed(misses.map(({ sex, by }) => `${number(by)} (${sexWords[sex]})`))} ${unit}.`;
  }
  return `${held}; ${verb} ${number(gap)} ${unit}${only ? ` (${sexWords[only.sex]})` : ''}.`;
}

function scope({ threshold }: CriterionEvaluation): string {
  const { region, communeGroup } = threshold;
  if (threshold.scope === ThresholdScope.GENERAL) return 'ngưỡng chung';
  if (threshold.scope === ThresholdScope.REGION) {
    return `ngưỡng của vùng ${criteriaRegionNames[region?.id ?? '']?.nameVi ?? region?.id}`;
  }
  return communeGroup === null
    ? 'ngưỡng của nhóm xã (chưa rõ nhóm nào)'
    : `ngưỡng của xã nhóm ${communeGroup}`;
}

function unknownThreshold(evaluation: CriterionEvaluation): string {
  const known = values(evaluation);
  const instead =
    evaluation.threshold.scope === ThresholdScope.GENERAL ? '' : ' và không lấy ngưỡng khác thay thế';
  const value = known ? `giá trị là ${known}, nhưng ` : '';
  return `Chưa đánh giá được: ${value}${scope(evaluation)} chưa được kiểm chứng${instead}.`;
}

function failures({ total, requiredTotal, notMet, disqualifiedBy }: NestedSetResult): string {
  const short = total !== null && requiredTotal !== null && total < requiredTotal;
  const reasons = [
    short ? `tổng ${number(total)} điểm, thấp hơn mức ${number(requiredTotal)} điểm` : null,
    notMet.length > 0 ? `tiêu chí ${listed(notMet.map((criterion) => criterion.number))} chưa đạt` : null,
    disqualifiedBy.length > 0
      ? `có điểm liệt ở tiêu chí ${listed(disqualifiedBy.map((criterion) => criterion.number))}`
      : null,
  ];
  return listed(reasons.filter((reason) => reason !== null));
}

function nested({ nested: result }: CriterionEvaluation): string {
  if (!result) return '';
  const { criteriaSet, year, total, maximum, requiredTotal } = result;
  const points = total === null ? '' : `, ${number(total)}/${maximum} điểm`;
  const name = `${criteriaSet.nameVi} (${criteriaSet.legalBasis.number}), đánh giá cho năm ${year}${points}`;
  if (result.status === CriterionStatusValue.NOT_MET) return `Chưa đạt: ${name}: ${failures(result)}.`;
  const asked = requiredTotal === null ? '' : `; yêu cầu từ ${number(requiredTotal)} điểm trở lên`;
  return `${statusWords[result.status]}: ${name}${asked}, mọi tiêu chí đều đạt và không ghi nhận điểm liệt.`;
}

const { MET, BASICALLY_MET, NOT_MET, NOT_ASSESSED } = CriterionStatusValue;

/** Explanations in Vietnamese. */
export const vietnamese: Wording = {
  because: {
    [EvaluationReason.THRESHOLD_HELD]: (e) => `Đạt: ${values(e)}, yêu cầu ${demand(e)}.`,
    [EvaluationReason.THRESHOLD_NEARLY_HELD]: (e) => `Cơ bản đạt: ${missed(e)}`,
    [EvaluationReason.THRESHOLD_MISSED]: (e) => `Chưa đạt: ${missed(e)}`,
    [EvaluationReason.THRESHOLD_UNKNOWN]: unknownThreshold,
    [EvaluationReason.VALUE_UNKNOWN]: (e) => {
      const whom = sexesUnknown(e).map((sex) => sexWords[sex]);
      const among = whom.length === 0 ? '' : ` của ${listed(whom)}`;
      return `Chưa đánh giá được: chưa có giá trị${among}; yêu cầu ${demand(e)}.`;
    },
    [EvaluationReason.PARTS_MET]: (e) => `Đạt: tất cả các chỉ tiêu ${listed(partsThatAre(e, MET))} đều đạt.`,
    [EvaluationReason.PART_BASICALLY_MET]: (e) =>
      `Cơ bản đạt: chỉ tiêu ${listed(partsThatAre(e, BASICALLY_MET))} cơ bản đạt, các chỉ tiêu còn lại đạt.`,
    [EvaluationReason.PART_NOT_MET]: (e) =>
      `Chưa đạt: chỉ tiêu ${listed(partsThatAre(e, NOT_MET))} chưa đạt.`,
    [EvaluationReason.PART_NOT_ASSESSED]: (e) =>
      `Chưa đánh giá được: chưa đánh giá được chỉ tiêu ${listed(partsThatAre(e, NOT_ASSESSED))}; không có chỉ tiêu nào khác chưa đạt.`,
    [EvaluationReason.PARTS_UNKNOWN]: () =>
      'Chưa đánh giá được: ở đây chưa có đủ các chỉ tiêu cấu thành của tiêu chí này.',
    [EvaluationReason.NESTED_SET_PASSED]: nested,
    [EvaluationReason.NESTED_SET_FAILED]: nested,
    [EvaluationReason.NESTED_SET_UNKNOWN]: () =>
      'Chưa đánh giá được: chưa có dữ liệu hay kết quả của bộ tiêu chí được yêu cầu.',
    [EvaluationReason.NESTED_RESULT_ONLY]: (e) =>
      `${statusWords[e.status]}: chỉ ghi nhận kết quả (${values(e)}), không có dữ liệu chi tiết kèm theo.`,
    [EvaluationReason.NESTED_RESULT_EXPIRED]: () =>
      'Chưa đánh giá được: kết quả gần nhất của bộ tiêu chí được yêu cầu đã hết hiệu lực.',
    [EvaluationReason.SET_NOT_IN_FORCE]: (e) =>
      `Chưa đánh giá được: bộ tiêu chí không có hiệu lực trong năm ${e.year}.`,
    [EvaluationReason.UNIT_NOT_JUDGED]: (e) =>
      `Không áp dụng: đơn vị không thuộc đối tượng của bộ tiêu chí này, vốn dành cho ${listed(e.judgedTypes.map((type) => typeWords[type]))}.`,
  },
  threshold: (evaluation) => {
    const { version } = evaluation;
    const text = scope(evaluation);
    return `Áp dụng ${text}, theo bộ tiêu chí có hiệu lực từ ${day(version?.validFrom)} (${version?.legalBasis.number}).`;
  },
  unsure: (confidence) =>
    `Kết quả này dựa trên ngưỡng có độ tin cậy ${confidenceWords[confidence]}, chưa được kiểm chứng với văn bản.`,
  recordedOtherwise: (status, because) =>
    `Kết quả ghi nhận khi đánh giá: ${statusWords[status].toLowerCase()}. Hệ thống tự đối chiếu với quy định: ${because}`,
  synthetic: '(số liệu giả lập)',
  revised: ({ criterion, sex, recordedValue, revision }) => {
    const whom = sex === Sex.TOTAL ? '' : ` (${sexWords[sex]})`;
    const was =
      recordedValue === null ? '' : `, khi đánh giá ghi nhận ${quantity(recordedValue, criterion.unit)},`;
    const now = revision && quantity(revision.value, criterion.unit);
    return `Giá trị của ${criterion.number}${whom}${was} được công bố lại là ${now} ngày ${day(revision?.publishedOn)}.`;
  },
};
