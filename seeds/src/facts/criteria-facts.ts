import {
  date,
  dateOrNull,
  decimalOrNull,
  flag,
  integer,
  integerOrNull,
  listOf,
  oneOf,
  text,
  textOrNull,
  thresholdArea,
  wordsOrNull,
} from './fact-cell.js';
import { defineTable, type RowOf } from './fact-table.js';
import { type Cited, confidence, provenanceCells } from './provenance-cells.js';

export const criteriaSetTable = defineTable({
  file: 'criteria_sets.csv',
  key: ['code'],
  columns: {
    code: text,
    nameVi: text,
    nameEn: text,
    level: oneOf('COMMUNE', 'DISTRICT', 'PROVINCE'),
    unitTypes: listOf(
      'COMMUNE',
      'WARD',
      'TOWNSHIP',
      'SPECIAL_ZONE',
      'DISTRICT',
      'TOWN',
      'PROVINCIAL_CITY',
      'URBAN_DISTRICT',
    ),
    legalBasisNumber: text,
    legalBasisIssuedOn: dateOrNull,
    variation: oneOf('REGION', 'COMMUNE_GROUP', 'NONE'),
    replacesCode: textOrNull,
    nextSetCode: textOrNull,
    ...provenanceCells,
  },
});

export const criteriaSetVersionTable = defineTable({
  file: 'criteria_set_versions.csv',
  key: ['criteriaSetCode', 'validFrom'],
  columns: {
    criteriaSetCode: text,
    validFrom: date,
    validTo: dateOrNull,
    legalBasisNumber: text,
    legalBasisIssuedOn: dateOrNull,
    note: wordsOrNull,
    confidence,
  },
  check: (row) =>
    row.validTo !== null && row.validTo < row.validFrom
      ? ['validTo', 'the version ends before it begins']
      : null,
});

export const criterionTable = defineTable({
  file: 'criteria.csv',
  key: ['id'],
  columns: {
    id: text,
    criteriaSetCode: text,
    number: text,
    parentNumber: textOrNull,
    position: integer,
    nameVi: text,
    nameEn: text,
    unit: text,
    comparator: oneOf('GTE', 'LTE', 'EQ', 'ALL'),
    generalThreshold: decimalOrNull,
    maximum: decimalOrNull,
    healthRelated: oneOf('YES', 'PARTIAL', 'NO'),
    linkedIndicatorCode: textOrNull,
    nestedSetCode: textOrNull,
    appliesToEachSex: flag,
    partsComplete: flag,
    ...provenanceCells,
  },
  check: (row) =>
    row.id === `${row.criteriaSetCode}/${row.number}`
      ? null
      : ['id', 'the id is the set, a slash and the number'],
});

export const criterionThresholdTable = defineTable({
  file: 'criterion_thresholds.csv',
  key: ['criterionId', 'area', 'validFrom'],
  columns: {
    criterionId: text,
    area: thresholdArea,
    validFrom: date,
    validTo: dateOrNull,
    value: decimalOrNull,
    confidence,
    note: wordsOrNull,
  },
  check: (row) =>
    row.validTo !== null && row.validTo < row.validFrom
      ? ['validTo', 'the threshold ends before it begins']
      : null,
});

const isShare = (value: number | null) => value === null || (value > 0 && value <= 1);

export const passingRuleTable = defineTable({
  file: 'passing_rules.csv',
  key: ['criteriaSetCode'],
  columns: {
    criteriaSetCode: text,
    minimumTotalShare: decimalOrNull,
    minimumShareEach: decimalOrNull,
    disqualifyingPoints: flag,
    validYears: integerOrNull,
    basicallyMetWithin: decimalOrNull,
    ...provenanceCells,
  },
  check: (row) => {
    if (!isShare(row.minimumTotalShare)) return ['minimumTotalShare', 'a share lies between 0 and 1'];
    return isShare(row.minimumShareEach) ? null : ['minimumShareEach', 'a share lies between 0 and 1'];
  },
});

/** A set of criteria that a commune, district or province is judged by. */
export type CriteriaSetFact = Cited<RowOf<typeof criteriaSetTable>>;

/** The days on which one wording of a set was in force. */
export interface CriteriaSetVersionFact extends RowOf<typeof criteriaSetVersionTable> {}

/** A criterion or sub-criterion. A pass/fail criterion has the threshold 1. */
export type CriterionFact = Cited<RowOf<typeof criterionTable>>;

/**
 * The threshold of one region or commune group from a day on. Null: it varies, and the value of this one is not
 * verified.
 */
export interface CriterionThresholdFact extends RowOf<typeof criterionThresholdTable> {}

/** What it takes to pass a set whose criteria are scored in points. A set without a rule asks for every criterion. */
export type PassingRuleFact = Cited<RowOf<typeof passingRuleTable>>;
