import { defineEntity, p } from '@mikro-orm/core';
import { ProcurementStage } from './procurement-enums.js';

/** The end of one stage of a package: when it was due, and when it came. */
export const ProcurementMilestoneEntity = defineEntity({
  name: 'ProcurementMilestone',
  tableName: 'procurement_milestone',
  comment: 'The end of each stage of a procurement package: when it was due, and when it was met.',
  properties: {
    packageId: p.text().primary(),
    stage: p.enum(() => ProcurementStage).primary(),
    dueDate: p.date(),
    dateMet: p.date().nullable(),
  },
});
