import type { ProvenanceValue } from '@ntp-graph/kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Provenance } from '../provenance/provenance.type.js';
import { ReportingBody } from './reporting-body.js';
import { ReportingFrequency } from './reporting-frequency.js';

@ObjectType({
  simpleResolvers: true,
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
