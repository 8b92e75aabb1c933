import { shortOrderBy } from '@ntp-graph/kit';
import { unitField } from '../administrative-unit/administrative-unit.type.js';
import {
  ProgressReportOrder,
  type ProgressReportOrderField,
  ProgressReportsOfUnitArgs,
  progressReportsOfUnitRequest,
} from './progress-report.args.js';
import { progressReportsOfUnits } from './progress-report.reader.js';
import { ProgressReport } from './progress-report.type.js';

const order = shortOrderBy<ProgressReport, ProgressReportOrderField>(ProgressReportOrder, {
  DUE_ON: 'dueOn',
  SUBMITTED_ON: 'submittedOn',
  DAYS_OVERDUE: 'daysOverdue',
  PERIOD: 'period',
  UNIT: 'unit.id',
});

export const progressReports = unitField('progressReports', {
  type: () => [ProgressReport],
  description:
    "The progress reports that the unit's own body owes, by the day they are due: a commune's station, a district's " +
    'centre. For those within a unit see `Query.progressReports(filter: { within: … })`. Null only when programmes ' +
    'cannot answer.',
  args: ProgressReportsOfUnitArgs,
  request: progressReportsOfUnitRequest,
  read: progressReportsOfUnits,
  orderBy: [order, 'By the day they are due'],
});
