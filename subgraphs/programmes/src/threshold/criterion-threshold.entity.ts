import { defineEntity, p } from '@mikro-orm/core';

export const CriterionThresholdEntity = defineEntity({
  name: 'CriterionThreshold',
  tableName: 'criterion_threshold',
  comment:
    'Thresholds that vary by region. A null value: it varies, and the value of this region is not verified.',
  properties: {
    criterionId: p.text().primary(),
    area: p.text().primary().comment('Id of a criteria region, e.g. NTM:DBSH.'),
    value: p.decimal('string').columnType('numeric').nullable(),
    confidence: p.text(),
    note: p.text().nullable(),
  },
});
