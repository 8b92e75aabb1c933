import {
  badInput,
  checkPageSize,
  checkUnitId,
  DateScalar,
  listOrderOf,
  PageArgs,
  PeriodScalar,
  parsePeriod,
} from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ReportingBody, ReportingFrequency } from './reporting-schedule.type.js';

/** Which progress reports are asked for, of whichever unit. */
@InputType()
abstract class ProgressReportChoice {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only those due before this day and not submitted by it; `daysOverdue` is counted to it. In time and overdue ones ' +
      'by default.',
  })
  readonly overdueOn?: string | null;

  @Field(() => ReportingFrequency, { nullable: true, description: 'Only weekly or only monthly ones.' })
  readonly frequency?: ReportingFrequency | null;

  @Field(() => PeriodScalar, {
    nullable: true,
    description:
      'Only of this week (`2024-W05`) or month (`2024-02`). A period of another length is BAD_USER_INPUT: no report is of ' +
      'one.',
  })
  readonly period?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what our generator made. False: only facts. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

/** The choice, ready for SQL: checked, with nothing left to default. */
export interface ProgressReportChoiceRequest {
  readonly overdueOn: string | null;
  readonly frequency: ReportingFrequency | null;
  readonly period: string | null;
  readonly synthetic: boolean | null;
}

function checkReportedPeriod(period: string): string {
  if (/^\d{4}-(W\d{2}|\d{2})$/.test(period)) return parsePeriod(period).text;
  throw badInput(`period is "${period}"`, 'an ISO week (2024-W05) or a month (2024-02)');
}

/** Reads the choice; equal questions make equal requests, so that they share one read. */
function progressReportChoice(choice: ProgressReportChoice | null | undefined): ProgressReportChoiceRequest {
  return {
    overdueOn: choice?.overdueOn ?? null,
    frequency: choice?.frequency ?? null,
    period: choice?.period == null ? null : checkReportedPeriod(choice.period),
    synthetic: choice?.synthetic ?? null,
  };
}

@InputType({ description: 'Which progress reports a list holds. All conditions must hold.' })
export class ProgressReportFilter extends ProgressReportChoice {
  @Field(() => ID, {
    nullable: true,
    description: 'Only of units within this one, or of itself. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field({
    defaultValue: false,
    description: 'With `within`: also within the units that it came from, for periods before 2025-07-01.',
  })
  readonly includePredecessors!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Only on the programme of this code. Unknown: an empty list.',
  })
  readonly programme?: string | null;

  @Field(() => ReportingBody, { nullable: true, description: 'Only those that such a body owes.' })
  readonly owedBy?: ReportingBody | null;
}

/** What a list of progress reports can be ordered by. */
const orderFields = {
  DUE_ON: 'The day they are due.',
  SUBMITTED_ON: 'The day they were submitted.',
  DAYS_OVERDUE: 'By how many days they are, or were, late.',
  PERIOD: 'The week or month that they are about.',
  UNIT: 'The id of the unit.',
} as const;
export type ProgressReportOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of progress reports is ordered.' })
export class ProgressReportOrder extends listOrderOf('ProgressReport', 'progress reports', orderFields) {}

@ArgsType()
export class ProgressReportListArgs extends PageArgs {
  @Field(() => ProgressReportOrder, {
    nullable: true,
    description: 'By the day they are due, then by unit, by default, which also break ties.',
  })
  readonly orderBy?: ProgressReportOrder | null;

  @Field(() => ProgressReportFilter, { nullable: true, description: 'Which reports.' })
  readonly filter?: ProgressReportFilter | null;
}

/** A list of progress reports, ready for SQL: checked, with nothing left to default. */
export interface ProgressReportListRequest extends ProgressReportChoiceRequest {
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly programme: string | null;
  readonly owedBy: ReportingBody | null;
  readonly orderBy: ProgressReportOrder | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function progressReportListRequest({
  filter,
  orderBy,
  first,
  after,
}: ProgressReportListArgs): ProgressReportListRequest {
  return {
    ...progressReportChoice(filter),
    within: filter?.within == null ? null : checkUnitId(filter.within),
    includePredecessors: filter?.includePredecessors ?? false,
    programme: filter?.programme ?? null,
    owedBy: filter?.owedBy ?? null,
    orderBy: orderBy ?? null,
    first: checkPageSize(first),
    after: after ?? null,
  };
}

@InputType({ description: 'Which progress reports of a unit. All conditions must hold.' })
export class ProgressReportsOfUnitFilter extends ProgressReportChoice {}

@ArgsType()
export class ProgressReportsOfUnitArgs {
  @Field(() => ProgressReportsOfUnitFilter, { nullable: true, description: 'Which reports.' })
  readonly filter?: ProgressReportsOfUnitFilter | null;

  @Field({
    defaultValue: false,
    description: 'Also of the units that it came from. Each report says of which `unit` it is.',
  })
  readonly includePredecessors!: boolean;
}

/** Which reports of a unit a reader returns: checked, with nothing left to default. */
export interface ProgressReportsOfUnitRequest extends ProgressReportChoiceRequest {
  readonly includePredecessors: boolean;
}

/** Reads the arguments of the field. */
export function progressReportsOfUnitRequest({
  filter,
  includePredecessors,
}: ProgressReportsOfUnitArgs): ProgressReportsOfUnitRequest {
  return { ...progressReportChoice(filter), includePredecessors };
}
