import {
  date,
  dateOrNull,
  decimalOrNull,
  flag,
  integer,
  oneOf,
  regionId,
  text,
  textOrNull,
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
    legalBasisNumber: text,
    legalBasisIssuedOn: dateOrNull,
    variation: oneOf('REGION', 'COMMUNE_GROUP', 'NONE'),
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
    note: textOrNull,
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
    healthRelated: oneOf('YES', 'PARTIAL', 'NO'),
    linkedIndicatorCode: textOrNull,
    nestedSetCode: textOrNull,
    appliesToEachSex: flag,
    ...provenanceCells,
  },
  check: (row) =>
    row.id === `${row.criteriaSetCode}/${row.number}`
      ? null
      : ['id', 'the id is the set, a slash and the number'],
});

export const criterionThresholdTable = defineTable({
  file: 'criterion_thresholds.csv',
  key: ['criterionId', 'area'],
  columns: { criterionId: text, area: regionId, value: decimalOrNull, confidence, note: textOrNull },
});

/** A set of criteria that a commune, district or province is judged by. */
export type CriteriaSetFact = Cited<RowOf<typeof criteriaSetTable>>;

/** The days on which one wording of a set was in force. */
export interface CriteriaSetVersionFact extends RowOf<typeof criteriaSetVersionTable> {}

/** A criterion or sub-criterion. A pass/fail criterion has the threshold 1. */
export type CriterionFact = Cited<RowOf<typeof criterionTable>>;

/** The threshold of one region. Null: it varies by region and this region's value is not verified. */
export interface CriterionThresholdFact extends RowOf<typeof criterionThresholdTable> {}
