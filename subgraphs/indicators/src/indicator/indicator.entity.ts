import { defineEntity, p } from '@mikro-orm/core';
import type { Confidence } from '@ntp-graph/kit';
import type { AggregationType, WeightBasis } from './aggregation-type.js';
import type { IndicatorDirection, IndicatorLevel, IndicatorValueType } from './indicator-enums.js';

export const IndicatorEntity = defineEntity({
  name: 'Indicator',
  tableName: 'indicator',
  comment: 'What is measured: definitions of the health indicators (20/2019/TT-BYT and others).',
  properties: {
    code: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    unit: p.text(),
    valueType: p.text().$type<IndicatorValueType>(),
    direction: p.text().$type<IndicatorDirection>(),
    numerator: p.text().nullable(),
    numeratorVi: p.text().nullable(),
    denominator: p.text().nullable(),
    denominatorVi: p.text().nullable(),
    multiplier: p.integer(),
    aggregationType: p.text().$type<AggregationType>().default('NONE'),
    weightIndicatorCode: p.text().nullable(),
    weightBasis: p.text().$type<WeightBasis>().nullable(),
    aggregationNote: p.text().nullable(),
    aggregationNoteVi: p.text().nullable(),
    frequency: p.text(),
    frequencyVi: p.text().nullable(),
    lowestLevel: p.text().$type<IndicatorLevel>(),
    definitionSource: p.text(),
    dataOwner: p.text(),
    dataOwnerVi: p.text().nullable(),
    disaggregations: p.array().columnType('text[]'),
    sdg: p.text().nullable(),
    whoGho: p.text().nullable(),
    criteriaRefs: p.array().columnType('text[]'),
    seriesBreak: p.text().nullable(),
    seriesBreakVi: p.text().nullable(),
    confidence: p.text().$type<Confidence>(),
    note: p.text().nullable(),
    noteVi: p.text().nullable(),
  },
});
