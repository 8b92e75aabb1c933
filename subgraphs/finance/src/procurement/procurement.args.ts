import { badInput, DateScalar, listOrderOf, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { checkPlaceFilter, PlaceFilter } from '../administrative-unit/place-filter.js';
import { ProcurementCategory, ProcurementStage } from './procurement-enums.js';

/** What a list of packages can be ordered by. */
export const orderFields = {
  DELAY: 'By how many days the stage is late.',
  PLANNED_AMOUNT: 'The estimate before the tender.',
  CONTRACT_AMOUNT: 'The value of the contract.',
  PLAN_YEAR: 'The plan year.',
  STAGE: 'The stage, in the order of stages; finished ones last.',
  UNIT: 'The id of the unit that buys.',
  TITLE: 'The title.',
} as const;
export type ProcurementOrderField = keyof typeof orderFields;

@InputType({ description: 'Which procurement packages. All conditions must hold.' })
export class ProcurementFilter extends PlaceFilter {
  @Field(() => ProcurementStage, { nullable: true, description: 'Only those that are in this stage.' })
  readonly stage?: ProcurementStage | null;

  @Field(() => ProcurementCategory, { nullable: true, description: 'Only what buys this kind of thing.' })
  readonly category?: ProcurementCategory | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Only those with `delayDays` above this: 90 gives what is more than 90 days late, or ended that late. With ' +
      '`finished: false` only what is late now.',
  })
  readonly delayedMoreThan?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those whose stages have all ended. False: only those that still run. Both by default.',
  })
  readonly finished?: boolean | null;
}

export const asOfDescription =
  'As it stood on this day: what came later has not happened, and packages that could not exist yet are left ' +
  'out. A package exists from the first day of its plan year, or from the earliest day that one of its stages ' +
  'was due or ended. Today by default.';

@InputType({ description: 'How a list of packages is ordered.' })
export class ProcurementOrder extends listOrderOf('Procurement', 'procurement packages', orderFields) {}

@ArgsType()
export class ProcurementArgs extends PageArgs {
  @Field(() => ProcurementOrder, {
    nullable: true,
    description: 'Those that are most behind first by default, which also breaks ties.',
  })
  readonly orderBy?: ProcurementOrder | null;

  @Field(() => ProcurementFilter, { nullable: true, description: 'Which packages; all by default.' })
  readonly filter?: ProcurementFilter | null;

  @Field(() => DateScalar, { nullable: true, description: asOfDescription })
  readonly asOf?: string | null;
}

/** Which packages to read, as they stood on a day. */
export interface ProcurementRequest {
  readonly filter: ProcurementFilter;
  /** The day that somebody asked for; null: today. */
  readonly asOf: string | null;
  readonly day: string;
}

/** Reads the arguments; an impossible one is BAD_USER_INPUT. */
export function procurementRequest(
  { filter, asOf }: Pick<ProcurementArgs, 'filter' | 'asOf'>,
  today: string,
): ProcurementRequest {
  const checked = checkPlaceFilter(filter ?? {});
  const { delayedMoreThan } = checked;
  if (delayedMoreThan != null && delayedMoreThan < 0) {
    throw badInput(`delayedMoreThan is ${delayedMoreThan}`, 'a number of days from 0, e.g. 90');
  }
  return { filter: checked, asOf: asOf ?? null, day: asOf ?? today };
}
