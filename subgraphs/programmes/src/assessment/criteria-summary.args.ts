import { checkYear } from '@ntp-graph/kit';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class CriteriaSummaryArgs {
  @Field(() => String, {
    description:
      'The set, e.g. `NTM-COMMUNE-2021`. Unknown, or for units of a level above the one asked: BAD_USER_INPUT, naming ' +
      'those that exist.',
  })
  readonly criteriaSet!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only criteria of these numbers, e.g. `["15.1", "15.3"]`. One that the set does not have: BAD_USER_INPUT, naming ' +
      'those that it has. All of the set by default.',
  })
  readonly criteria?: string[] | null;

  @Field(() => Int, {
    description:
      'The year assessed, from 2000 to 2100 and one in which the set was in force; outside: BAD_USER_INPUT.',
  })
  readonly year!: number;

  @Field({
    defaultValue: false,
    description:
      'Also count the units within those that it came from, e.g. for a province of 2025 in a year that its predecessors ' +
      'lived. A unit that ended in that year is left out when its successor has a status of its own for it.',
  })
  readonly includePredecessors!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: count only what our generator made. False: count only facts. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

/** Which statuses are counted: checked, with nothing left to default. */
export interface CriteriaSummaryRequest {
  readonly criteriaSet: string;
  readonly criteria: readonly string[] | null;
  readonly year: number;
  readonly includePredecessors: boolean;
  readonly synthetic: boolean | null;
}

/** Equal questions make equal requests, so that they share one read. */
export function criteriaSummaryRequest(args: CriteriaSummaryArgs): CriteriaSummaryRequest {
  return {
    criteriaSet: args.criteriaSet,
    criteria: args.criteria ? [...new Set(args.criteria)].sort() : null,
    year: checkYear(args.year),
    includePredecessors: args.includePredecessors,
    synthetic: args.synthetic ?? null,
  };
}
