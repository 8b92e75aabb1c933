import { checkYear } from '@ntp-graph/kit';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class EvaluationArgs {
  @Field(() => String, {
    description:
      'The set, e.g. `NTM-COMMUNE-2021`. Unknown, or for units of another level: BAD_USER_INPUT, naming those that exist.',
  })
  readonly criteriaSet!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only criteria of these numbers, e.g. `["15"]`. One that the set does not have: BAD_USER_INPUT, naming those that ' +
      'it has. All of the set unless said.',
  })
  readonly criteria?: string[] | null;

  @Field(() => Int, {
    description:
      'The year to evaluate, from 2000 to 2100 and one in which the set was in force; outside: BAD_USER_INPUT.',
  })
  readonly year!: number;
}

/** What is evaluated: checked, with nothing left to default. */
export interface EvaluationRequest {
  readonly criteriaSet: string;
  readonly criteria: readonly string[] | null;
  readonly year: number;
}

/** Equal questions make equal requests, so that they share one read. */
export function evaluationRequest({ criteriaSet, criteria, year }: EvaluationArgs): EvaluationRequest {
  return { criteriaSet, criteria: criteria ? [...new Set(criteria)].sort() : null, year: checkYear(year) };
}
