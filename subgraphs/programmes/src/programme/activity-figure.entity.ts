import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { FigureStatus } from './figure-status.js';

export const ActivityFigureEntity = defineEntity({
  name: 'ActivityFigure',
  tableName: 'activity_figure',
  comment:
    'Counts of an activity, planned or actual. They are separate counts: none is the share of another.',
  properties: {
    activityCode: p.text().primary(),
    sequence: p.integer().primary(),
    status: p.enum(() => FigureStatus),
    quantity: p.decimal('string').columnType('numeric'),
    unitOfMeasure: p.text(),
    period: p.text().nullable(),
    statementId: p.text(),
    ...provenanceColumns,
  },
});
