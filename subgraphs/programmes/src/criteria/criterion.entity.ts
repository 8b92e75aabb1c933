import { defineEntity, p } from '@mikro-orm/core';
import { Comparator, provenanceColumns } from '@ntp-graph/kit';
import { HealthSector } from '../programme/health-sector.js';

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
