import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import type { SeriesBreakKind } from './series-break-kind.js';

export const SeriesBreakEntity = defineEntity({
  name: 'SeriesBreak',
  tableName: 'series_break',
  comment: 'Where the series of an indicator breaks: values on both sides do not compare.',
  indexes: [{ properties: ['indicatorCode'] }],
  properties: {
    id: p.text().primary(),
    indicatorCode: p.text(),
    period: p
      .text()
      .nullable()
      .comment('When it broke: a day, or a stretch within which; null when unknown.'),
    kind: p.text().$type<SeriesBreakKind>(),
    continuedByCode: p.text().nullable(),
    description: p.text(),
    descriptionVi: p.text().nullable(),
    ...provenanceColumns,
  },
});
