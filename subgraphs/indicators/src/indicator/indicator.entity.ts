import { defineEntity, p } from '@mikro-orm/core';

export const IndicatorEntity = defineEntity({
  name: 'Indicator',
  tableName: 'indicator',
  comment: 'What is measured: definitions of the health indicators (20/2019/TT-BYT and others).',
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    unit: p.text(),
    valueType: p.text(),
    direction: p.text(),
    numerator: p.text().nullable(),
    denominator: p.text().nullable(),
    multiplier: p.integer(),
    frequency: p.text(),
    lowestLevel: p.text(),
    definitionSource: p.text(),
    dataOwner: p.text(),
    disaggregations: p.array().columnType('text[]'),
    sdg: p.text().nullable(),
    whoGho: p.text().nullable(),
    criteriaRefs: p.array().columnType('text[]'),
    seriesBreak: p.text().nullable(),
    confidence: p.text(),
    note: p.text().nullable(),
  },
});
