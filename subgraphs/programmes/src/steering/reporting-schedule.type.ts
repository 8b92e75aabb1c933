import { Node, type ProvenanceValue, shortOrder } from '@ntp-graph/kit';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance } from '../graph/provenance.js';

/** Who reports, and who is reported to. */
export enum ReportingBody {
  COMMUNE_HEALTH_STATION = 'COMMUNE_HEALTH_STATION',
  DISTRICT_HEALTH_CENTRE = 'DISTRICT_HEALTH_CENTRE',
  DEPARTMENT_OF_HEALTH = 'DEPARTMENT_OF_HEALTH',
}

registerEnumType(ReportingBody, {
  name: 'ReportingBody',
  description: 'Who reports, and who is reported to: each reports to the one after it.',
  valuesConfig: {
    COMMUNE_HEALTH_STATION: { description: 'Trạm y tế, of a commune.' },
    DISTRICT_HEALTH_CENTRE: { description: 'Trung tâm y tế, of a district.' },
    DEPARTMENT_OF_HEALTH: { description: 'Sở Y tế, of a province.' },
  },
});

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

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'Who owes whom a progress report, how often, and when. That reports are weekly and monthly is what the review of ' +
    '2024-01-18 in Bắc Ninh states; the days are an assumption of ours, and `provenance` says so.',
})
export class ReportingSchedule {
  @Field({ description: 'Code, e.g. `NTM-STATION-WEEKLY`.' })
  readonly code!: string;

  @Field(() => ReportingFrequency, { description: 'How often.' })
  readonly frequency!: ReportingFrequency;

  @Field(() => ReportingBody, { description: 'Who reports.' })
  readonly owedBy!: ReportingBody;

  @Field(() => ReportingBody, { description: 'Who is reported to.' })
  readonly owedTo!: ReportingBody;

  @Field(() => Int, { description: 'How many days after the last day of its period a report is due.' })
  readonly dueDays!: number;

  @Field(() => Provenance, { description: 'What it rests on, and how sure that is.' })
  readonly provenance!: ProvenanceValue;

  readonly programmeCode!: string;
}

/** How a list of reporting schedules can be ordered. */
export const reportingScheduleOrder = shortOrder<ReportingSchedule>(
  'ReportingSchedule',
  'reporting schedules',
  {
    CODE: ['The code.', 'code'],
    PROGRAMME: ['The code of the programme.', 'programmeCode'],
    FREQUENCY: ['Weekly or monthly.', 'frequency'],
    OWED_BY: ['Who reports.', 'owedBy'],
    DUE_DAYS: ['How many days there are to report.', 'dueDays'],
  },
);
