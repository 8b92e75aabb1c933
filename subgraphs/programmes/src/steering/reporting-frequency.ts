import { registerEnumType } from 'type-graphql';

/** How often a report is owed. */
export enum ReportingFrequency {
  WEEKLY = 'WEEKLY',
  MONTHLY = 'MONTHLY',
}

registerEnumType(ReportingFrequency, {
  name: 'ReportingFrequency',
  description: 'How often a report is owed.',
  valuesConfig: {
    WEEKLY: { description: 'Theo tuần: of an ISO week, `2024-W05`.' },
    MONTHLY: { description: 'Theo tháng: of a month, `2024-02`.' },
  },
});
