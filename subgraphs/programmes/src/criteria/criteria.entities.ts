import { defineEntity, p } from '@mikro-orm/core';
import {
  AdministrativeLevel,
  Comparator,
  type Confidence,
  provenanceColumns,
  type UnitType,
} from '@ntp-graph/kit';
import { HealthSector } from '../programme/health-sector.js';
import { CriteriaVariation } from './criteria-set.type.js';

export const CriteriaSetEntity = defineEntity({
  name: 'CriteriaSet',
  tableName: 'criteria_set',
  comment: 'Sets of criteria that units are judged by.',
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    level: p.enum(() => AdministrativeLevel),
    unitTypes: p
      .array()
      .columnType('text[]')
      .default([])
      .$type<readonly UnitType[]>()
      .comment('Types of unit that it judges; empty: every unit of its level.'),
    legalBasisNumber: p.text().index(),
    legalBasisIssuedOn: p.date().nullable(),
    variation: p.enum(() => CriteriaVariation),
    replacesCode: p.text().nullable().comment('The set that was in force before it.'),
    nextSetCode: p.text().nullable().comment('What a unit that passes it works towards next.'),
    ...provenanceColumns,
  },
});

/** 211/QĐ-TTg amended four sets on 2024-03-01 in the middle of their time. */
export const CriteriaSetVersionEntity = defineEntity({
  name: 'CriteriaSetVersion',
  tableName: 'criteria_set_version',
  comment: 'Wordings of a set of criteria, each with the days it was in force.',
  properties: {
    criteriaSetCode: p.text().primary(),
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    legalBasisNumber: p.text(),
    legalBasisIssuedOn: p.date().nullable(),
    note: p.text().nullable(),
    noteVi: p.text().nullable(),
    confidence: p.text().$type<Confidence>(),
  },
});

export const CriterionEntity = defineEntity({
  name: 'Criterion',
  tableName: 'criterion',
  comment: 'Criteria of the sets and what they consist of. A number means another thing in another set.',
  uniques: [{ properties: ['criteriaSetCode', 'number'] }],
  properties: {
    id: p.text().primary().comment('`set/number`.'),
    criteriaSetCode: p.text(),
    number: p.text(),
    parentNumber: p.text().nullable(),
    position: p.integer().comment('Place in the set, sub-criteria right after their criterion.'),
    nameVi: p.text(),
    nameEn: p.text(),
    unit: p.text(),
    comparator: p.enum(() => Comparator),
    generalThreshold: p.decimal('string').columnType('numeric').nullable().comment('1 for "pass".'),
    maximum: p.decimal('string').columnType('numeric').nullable().comment('Most points that it can give.'),
    healthRelated: p.enum(() => HealthSector),
    linkedIndicatorCode: p.text().nullable(),
    nestedSetCode: p.text().nullable(),
    appliesToEachSex: p.boolean(),
    partsComplete: p.boolean().default(false).comment('Whether all that it consists of is listed.'),
    ...provenanceColumns,
  },
});

export const CriterionThresholdEntity = defineEntity({
  name: 'CriterionThreshold',
  tableName: 'criterion_threshold',
  comment:
    'Thresholds that vary by region or commune group. A null value: it varies, and this one is not verified.',
  properties: {
    criterionId: p.text().primary(),
    area: p
      .text()
      .primary()
      .comment('A criteria region, e.g. NTM:DBSH, or a commune group, e.g. NTM-GROUP:1.'),
    validFrom: p.date().primary(),
    validTo: p.date().nullable(),
    value: p.decimal('string').columnType('numeric').nullable(),
    confidence: p.text(),
    note: p.text().nullable(),
    noteVi: p.text().nullable(),
  },
});

export const PassingRuleEntity = defineEntity({
  name: 'PassingRule',
  tableName: 'passing_rule',
  comment: 'What it takes to pass a set. A set without a row is passed by meeting each of its criteria.',
  properties: {
    criteriaSetCode: p.text().primary(),
    minimumTotalShare: p
      .decimal('string')
      .columnType('numeric')
      .nullable()
      .comment('Of the maximum, 0 to 1.'),
    minimumShareEach: p
      .decimal('string')
      .columnType('numeric')
      .nullable()
      .comment('Of each maximum, 0 to 1.'),
    disqualifyingPoints: p.boolean().comment('Whether one disqualifying point (điểm liệt) fails the set.'),
    validYears: p.integer().nullable().comment('How many years a result holds; null: only its own.'),
    basicallyMetWithin: p
      .decimal('string')
      .columnType('numeric')
      .nullable()
      .comment('Share of a threshold within which a shortfall is "cơ bản đạt"; null: no document says.'),
    ...provenanceColumns,
  },
});

/** 51/2025/QĐ-TTg varies its thresholds by these groups, where 318/QĐ-TTg has regions. */
export const CommuneGroupEntity = defineEntity({
  name: 'CommuneGroup',
  tableName: 'commune_group',
  comment: 'Which of the groups 1, 2 and 3 of 51/2025/QĐ-TTg a commune is in.',
  checks: [{ name: 'commune_group_number', expression: 'number = any(array[1, 2, 3])' }],
  properties: {
    unitId: p.text().primary(),
    number: p.integer(),
    ...provenanceColumns,
  },
});

/** The tables of the wing. */
export const criteriaEntities = [
  CriteriaSetEntity,
  CriteriaSetVersionEntity,
  CriterionEntity,
  CriterionThresholdEntity,
  PassingRuleEntity,
  CommuneGroupEntity,
];
