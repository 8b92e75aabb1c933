import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';

/** The index serves what was due by a day; those not yet submitted are few among them. */
export const ProgressReportEntity = defineEntity({
  name: 'ProgressReport',
  tableName: 'progress_report',
  comment: 'Progress reports that are owed, one row per schedule, unit and period, submitted or not.',
  indexes: [
    {
      name: 'progress_report_due_on',
      properties: ['dueOn'],
      include: ['submittedOn', 'unitId', 'scheduleCode'],
    },
    { name: 'progress_report_unit_id_due_on', properties: ['unitId', 'dueOn'] },
  ],
  properties: {
    id: p.text().primary().comment('Schedule, unit and period, e.g. NTM-STATION-WEEKLY/2004:09307/2024-W05.'),
    scheduleCode: p.text(),
    unitId: p.text(),
    recipientUnitId: p.text().comment('The district or province whose body it is owed to.'),
    period: p.text(),
    dueOn: p.date(),
    submittedOn: p.date().nullable(),
    ...provenanceColumns,
  },
});
