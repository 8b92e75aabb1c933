import type { CommuneMoneyQuery } from '@ntp-graph/client';
import type { Choices } from '../country/use-choices.js';
import { Figure } from '../figure/figure.js';
import type { DataColumn } from '../table/data-column.js';
import type { Words } from '../words/use-words.js';

/** A report that a commune owed. */
type Report = NonNullable<NonNullable<CommuneMoneyQuery['unit']>['progressReports']>[number];

/** What is still missing comes first, the longest overdue before the others; the rest in the order of the graph. */
export function missingFirst(reports: readonly Report[]): readonly Report[] {
  const overdue = ({ submittedOn, daysOverdue }: Report) => (submittedOn === null ? daysOverdue : -1);
  return reports.toSorted((one, other) => overdue(other) - overdue(one));
}

/** What was submitted and how late, of reports of every frequency; one that is not due yet has neither. */
export function reportColumns(
  { say, day, number }: Words,
  { label }: Choices,
): readonly DataColumn<Report>[] {
  return [
    {
      id: 'period',
      name: say('column.period'),
      isShort: true,
      value: ({ period }) => period,
      cell: ({ period }) => period,
    },
    {
      id: 'frequency',
      name: say('column.frequency'),
      value: ({ frequency }) => label('ReportingFrequency', frequency),
      cell: ({ frequency }) => label('ReportingFrequency', frequency),
    },
    {
      id: 'to',
      name: say('column.to'),
      value: ({ owedTo }) => label('ReportingBody', owedTo),
      cell: ({ owedTo }) => label('ReportingBody', owedTo),
    },
    {
      id: 'due',
      name: say('column.due'),
      isShort: true,
      value: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => day(dueOn),
    },
    {
      id: 'submitted',
      name: say('column.submitted'),
      value: ({ submittedOn }) => submittedOn,
      cell({ submittedOn, daysOverdue, period, provenance }) {
        if (submittedOn === null && daysOverdue === 0) return <Figure details={null} />;
        const value = submittedOn === null ? say('commune.missing') : day(submittedOn);
        return <Figure details={{ label: period, value, origin: provenance }} />;
      },
    },
    {
      id: 'overdue',
      name: say('column.overdue'),
      isNumber: true,
      value: ({ daysOverdue }) => daysOverdue,
      cell({ daysOverdue, submittedOn, period, provenance }) {
        if (submittedOn === null && daysOverdue === 0) return <Figure details={null} />;
        const label = `${period}: ${say('column.overdue')}`;
        const value = daysOverdue === 0 ? say('commune.onTime') : number(daysOverdue);
        return <Figure details={{ label, value, origin: provenance }} />;
      },
    },
  ];
}
