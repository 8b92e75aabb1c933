import { defineEntity, p } from '@mikro-orm/core';

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
  },
});
