import {
  badInput,
  checkUnitId,
  checkYear,
  DateTimeScalar,
  listOrderOf,
  NumberCondition,
  PageArgs,
  WithinFilter,
} from '@ntp-graph/kit';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { CriterionStatusValue } from './criterion-status.type.js';

/** What a list of statuses can be ordered by. */
export const orderFields = {
  UNIT: 'The id of the unit.',
  YEAR: 'The year assessed.',
  GAP: 'How much is missing: largest shortfall first with DESC. Only of criteria with one unit of measure.',
  VALUE: 'The value measured. Only of criteria with one unit of measure.',
  ASSESSED_ON: 'The day of the assessment.',
} as const;
export type CriterionStatusListOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of statuses is ordered.' })
export class CriterionStatusListOrder extends listOrderOf(
  'CriterionStatusList',
  'statuses of criteria',
  orderFields,
) {}

@InputType({ description: 'Which statuses a list holds. All conditions must hold.' })
export class CriterionStatusFilter extends WithinFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Only criteria of this set, e.g. `NTM-COMMUNE-2021`. All sets by default. Unknown: BAD_USER_INPUT, naming those ' +
      'that exist.',
  })
  readonly criteriaSet?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only criteria of these numbers, e.g. `["15.1"]`. A number that the set does not have, or without a set no set ' +
      'has: BAD_USER_INPUT, naming those that exist.',
  })
  readonly criteria?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Only of these years assessed, 2000 to 2100.' })
  readonly years?: number[] | null;

  @Field(() => [CriterionStatusValue], { nullable: true, description: 'Only these results.' })
  readonly statuses?: CriterionStatusValue[] | null;

  @Field(() => NumberCondition, {
    nullable: true,
    description:
      'Only those with such a `gap`: `{ gt: 0, lte: 2 }` fell short by up to 2. Only of criteria with one unit of measure.',
  })
  readonly gap?: NumberCondition | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only what was written here at this instant or later: what changed since you last asked. Ask from a little before ' +
      'that, because a write becomes visible some time after it began.',
  })
  readonly changedSince?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what our generator made. False: only facts. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

@ArgsType()
export class CriterionStatusListArgs extends PageArgs {
  @Field(() => CriterionStatusFilter, { nullable: true, description: 'Which statuses. All by default.' })
  readonly filter?: CriterionStatusFilter | null;

  @Field(() => CriterionStatusListOrder, {
    nullable: true,
    description: 'By unit, then year and criterion, by default, which also break ties.',
  })
  readonly orderBy?: CriterionStatusListOrder | null;
}

/** Which statuses a list holds: checked, with nothing left to default. */
export interface CriterionStatusSelection {
  readonly criteriaSet: string | null;
  readonly criteria: readonly string[] | null;
  readonly years: readonly number[] | null;
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly statuses: readonly CriterionStatusValue[] | null;
  readonly gap: NumberCondition | null;
  readonly synthetic: boolean | null;
  readonly changedSince: string | null;
}

/** Reads the filter; what cannot be is BAD_USER_INPUT. */
export function criterionStatusSelection(filter: CriterionStatusFilter): CriterionStatusSelection {
  for (const year of filter.years ?? []) checkYear(year, 'years');
  return {
    criteriaSet: filter.criteriaSet ?? null,
    criteria: filter.criteria ?? null,
    years: filter.years ?? null,
    within: filter.within == null ? null : checkUnitId(filter.within),
    includePredecessors: filter.includePredecessors ?? false,
    statuses: filter.statuses ?? null,
    gap: filter.gap ?? null,
    synthetic: filter.synthetic ?? null,
    changedSince: filter.changedSince ?? null,
  };
}

/** Refuses to compare values of criteria that are measured in different units: BAD_USER_INPUT. */
export function checkComparable(measure: string, units: readonly string[]): void {
  const different = [...new Set(units)];
  if (different.length <= 1) return;
  throw badInput(
    `${measure} is asked of criteria measured in ${different.join(', ')}, which do not compare`,
    'criteriaSet and criteria of one unit of measure, e.g. criteria: ["15.1"]',
  );
}
