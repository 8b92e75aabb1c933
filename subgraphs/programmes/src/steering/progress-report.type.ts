import { connectionOf, DateScalar, Node, PeriodScalar, type ProvenanceValue } from '@ntp-graph/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.type.js';
import { Provenance } from '../graph/provenance.js';
import { ReportingBody, ReportingFrequency } from './reporting-schedule.type.js';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A progress report (báo cáo tiến độ) that is owed for a week or a month, submitted or not.',
})
export class ProgressReport {
  readonly id!: string;

  @Field(() => ID, {
    description: 'Schedule, unit and period, e.g. `NTM-STATION-WEEKLY/2004:09307/2024-W05`.',
  })
  readonly reportId!: string;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'The commune or district whose body reports. Always known; null only when geography cannot answer for it.',
  })
  readonly unit!: AdministrativeUnit | null;

  @Field(() => ReportingBody, { description: "Who reports, e.g. the commune's health station." })
  readonly owedBy!: ReportingBody;

  @Field(() => ReportingBody, { description: "Who is reported to, e.g. the district's health centre." })
  readonly owedTo!: ReportingBody;

  @Field(() => AdministrativeUnit, {
    nullable: true,
    description:
      'The district or province whose body is reported to. Always known; null only when geography cannot answer for it.',
  })
  readonly recipient!: AdministrativeUnit | null;

  @Field(() => ReportingFrequency, { description: 'Whether it is of a week or of a month.' })
  readonly frequency!: ReportingFrequency;

  @Field(() => PeriodScalar, {
    description: 'What it is about: an ISO week `2024-W05` or a month `2024-02`.',
  })
  readonly period!: string;

  @Field(() => DateScalar, { description: 'Last day to submit it, by its `schedule`: our assumption.' })
  readonly dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was submitted; null while it is not.' })
  readonly submittedOn!: string | null;

  @Field(() => Int, {
    description:
      'Days late on the day that the list asks about (`overdueOn`; today by default): until it was submitted, or until ' +
      'that day while it was not. 0 when in time.',
  })
  readonly daysOverdue!: number;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  readonly provenance!: ProvenanceValue;

  readonly scheduleCode!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A page of progress reports.' })
export class ProgressReportConnection extends connectionOf(ProgressReport, 'ProgressReport') {}
