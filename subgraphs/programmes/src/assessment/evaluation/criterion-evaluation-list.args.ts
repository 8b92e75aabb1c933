import {
  checkUnitId,
  checkYear,
  type ListOrder,
  NumberCondition,
  PageArgs,
  WithinFilter,
} from '@ntp-graph/kit';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { CriterionStatusValue } from '../criterion-status/criterion-status.type.js';
import { criterionEvaluationOrder } from './criterion-evaluations.field.js';

/** The most verdicts that are made to filter or order one list: every commune of 2024 by two criteria. */
export const mostVerdicts = 25_000;

@InputType({ description: 'Which verdicts of the engine a list holds. All conditions must hold.' })
export class CriterionEvaluationFilter extends WithinFilter {
  @Field(() => String, {
    description:
      'The set, e.g. `NTM-COMMUNE-2021`: the units are those of the level that it judges. Unknown: BAD_USER_INPUT, naming ' +
      'those that exist.',
  })
  readonly criteriaSet!: string;

  @Field(() => Int, {
    description:
      'The year to evaluate, from 2000 to 2100 and one in which the set was in force; outside: BAD_USER_INPUT.',
  })
  readonly year!: number;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only criteria of these numbers, e.g. `["15.1"]`. One that the set does not have: BAD_USER_INPUT, naming those that ' +
      'it has. All of the set by default.',
  })
  readonly criteria?: string[] | null;

  @Field(() => [CriterionStatusValue], { nullable: true, description: 'Only these results.' })
  readonly statuses?: CriterionStatusValue[] | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description:
      'Only those with such a `gap`: `{ gt: 0, lte: 2 }` fell short by up to 2. Only of criteria with one unit of measure.',
  })
  readonly gap?: NumberCondition | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only those with this `verdictsAgree`. False: where the record and the engine contradict each other.',
  })
  readonly verdictsAgree?: boolean | null;
}

@ArgsType()
export class CriterionEvaluationListArgs extends PageArgs {
  @Field(() => CriterionEvaluationFilter, { description: 'Which verdicts.' })
  readonly filter!: CriterionEvaluationFilter;

  @Field(() => criterionEvaluationOrder.Input, {
    nullable: true,
    description: 'By unit, then in the order of the set, by default, which also break ties.',
  })
  readonly orderBy?: ListOrder<string> | null;
}

/** Which verdicts a list holds: checked, with nothing left to default. */
export interface CriterionEvaluationSelection {
  readonly criteriaSet: string;
  readonly year: number;
  readonly criteria: readonly string[] | null;
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly statuses: readonly CriterionStatusValue[] | null;
  readonly gap: NumberCondition | null;
  readonly verdictsAgree: boolean | null;
}

/** Reads the filter; what cannot be is BAD_USER_INPUT. */
export function criterionEvaluationSelection(
  filter: CriterionEvaluationFilter,
): CriterionEvaluationSelection {
  return {
    criteriaSet: filter.criteriaSet,
    year: checkYear(filter.year),
    criteria: filter.criteria ?? null,
    within: filter.within == null ? null : checkUnitId(filter.within),
    includePredecessors: filter.includePredecessors ?? false,
    statuses: filter.statuses ?? null,
    gap: filter.gap ?? null,
    verdictsAgree: filter.verdictsAgree ?? null,
  };
}
