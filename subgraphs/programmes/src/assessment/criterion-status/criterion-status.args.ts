import { checkYear } from '@ntp-graph/kit';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class CriterionStatusArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only criteria of this set, e.g. `NTM-COMMUNE-2021`. All sets by default. Unknown, or for units of another level: ' +
      'BAD_USER_INPUT, naming those that exist.',
  })
  readonly criteriaSet?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only criteria of these numbers, e.g. `["15.1", "15.3"]`. A number that the set does not have, or without a ' +
      'set no set has: BAD_USER_INPUT, naming those that exist.',
  })
  readonly criteria?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Only this year, from 2000 to 2100 and, with `criteriaSet`, one in which the set was in force; outside: ' +
      'BAD_USER_INPUT. All years by default.',
  })
  readonly year?: number | null;

  @Field({
    defaultValue: false,
    description:
      'Also of the units that it came from, e.g. for a year before 2025-07-01. Each status says of which `unit` it is.',
  })
  readonly includePredecessors!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what our generator made. False: only facts. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

/** Which statuses a reader returns: checked, with nothing left to default. */
export interface CriterionStatusRequest {
  readonly criteriaSet: string | null;
  readonly criteria: readonly string[] | null;
  readonly year: number | null;
  readonly includePredecessors: boolean;
  readonly synthetic: boolean | null;
}

/** Equal questions make equal requests, so that they share one read. */
export function criterionStatusRequest(args: CriterionStatusArgs): CriterionStatusRequest {
  return {
    criteriaSet: args.criteriaSet ?? null,
    criteria: args.criteria ? [...new Set(args.criteria)].sort() : null,
    year: args.year == null ? null : checkYear(args.year),
    includePredecessors: args.includePredecessors,
    synthetic: args.synthetic ?? null,
  };
}
