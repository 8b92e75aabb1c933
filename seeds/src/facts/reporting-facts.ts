import { integer, oneOf, text } from './fact-cell.js';
import { defineTable, type RowOf } from './fact-table.js';
import { type Stated, statedCells } from './stated-cells.js';

const body = oneOf('COMMUNE_HEALTH_STATION', 'DISTRICT_HEALTH_CENTRE', 'DEPARTMENT_OF_HEALTH');

export const reportingScheduleTable = defineTable({
  file: 'reporting_schedules.csv',
  key: ['code'],
  columns: {
    code: text,
    programmeCode: text,
    frequency: oneOf('WEEKLY', 'MONTHLY'),
    owedBy: body,
    owedTo: body,
    dueDays: integer,
    ...statedCells,
  },
});

/** Who owes whom a report, how often, and how many days after the period: the days are an assumption. */
export type ReportingScheduleFact = Stated<RowOf<typeof reportingScheduleTable>>;
