import { badInput, DateScalar, PeriodScalar, parsePeriod } from '@ntp-graph/kit';
import { Field, InputType } from 'type-graphql';
import { ReportingFrequency } from './reporting-frequency.js';

/** Which progress reports are asked for, of whichever unit. */
@InputType()
export abstract class ProgressReportChoice {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only those due before this day and not submitted by it; `daysOverdue` is counted to it. In time and overdue ones ' +
      'unless said.',
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
    description: 'True: only what our generator made. False: only facts. Both unless said.',
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
export function progressReportChoice(
  choice: ProgressReportChoice | null | undefined,
): ProgressReportChoiceRequest {
  return {
    overdueOn: choice?.overdueOn ?? null,
    frequency: choice?.frequency ?? null,
    period: choice?.period == null ? null : checkReportedPeriod(choice.period),
    synthetic: choice?.synthetic ?? null,
  };
}
