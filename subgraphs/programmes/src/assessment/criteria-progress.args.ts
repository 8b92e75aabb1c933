import { checkYear } from '@ntp-graph/kit';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class CriteriaProgressArgs {
  @Field(() => Int, {
    description:
      'The year assessed, from 2000 to 2100 and, with `criteriaSet`, one in which the set was in force; outside: ' +
      'BAD_USER_INPUT.',
  })
  readonly year!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The set to measure by. Unless said: the first of the chain from `NTM-COMMUNE-2021` over `NTM-COMMUNE-ADV-2021` that ' +
      'the unit does not meet yet. Unknown, or for units of another level: BAD_USER_INPUT.',
  })
  readonly criteriaSet?: string | null;
}

/** What a progress is measured by: checked, with nothing left to default. */
export interface CriteriaProgressRequest {
  readonly year: number;
  readonly criteriaSet: string | null;
}

export function criteriaProgressRequest({
  year,
  criteriaSet,
}: CriteriaProgressArgs): CriteriaProgressRequest {
  return { year: checkYear(year), criteriaSet: criteriaSet ?? null };
}
