import { defineEntity, p } from '@mikro-orm/core';
import { provenanceColumns } from '@ntp-graph/kit';
import { ReportingBody } from './reporting-body.js';
import { ReportingFrequency } from './reporting-frequency.js';

export const ReportingScheduleEntity = defineEntity({
  name: 'ReportingSchedule',
  tableName: 'reporting_schedule',
  comment: 'Who owes whom a progress report, how often, and when it is due.',
  properties: {
    code: p.text().primary(),
    programmeCode: p.text(),
    frequency: p.enum(() => ReportingFrequency),
    owedBy: p.enum(() => ReportingBody),
    owedTo: p.enum(() => ReportingBody),
    dueDays: p.integer().comment('Days after the last day of the period.'),
    statementId: p.text().nullable(),
    ...provenanceColumns,
  },
});
