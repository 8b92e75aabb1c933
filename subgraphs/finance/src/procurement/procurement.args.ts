import { badInput, DateScalar, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { checkPlaceFilter, PlaceFilter } from '../administrative-unit/place-filter.js';
import { ProcurementCategory, ProcurementStage } from './procurement-enums.js';

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

@ArgsType()
export class ProcurementArgs extends PageArgs {
  @Field(() => ProcurementFilter, { nullable: true, description: 'Which packages; all by default.' })
  readonly filter?: ProcurementFilter | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'As it stood on this day: what came later has not happened, and packages that could not exist yet are left ' +
      'out. A package exists from the first day of its plan year, or from the earliest day that one of its stages ' +
      'was due or ended. Today by default.',
  })
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
export function procurementRequest({ filter, asOf }: ProcurementArgs, today: string): ProcurementRequest {
  const checked = checkPlaceFilter(filter ?? {});
  const { delayedMoreThan } = checked;
  if (delayedMoreThan != null && delayedMoreThan < 0) {
    throw badInput(`delayedMoreThan is ${delayedMoreThan}`, 'a number of days from 0, e.g. 90');
  }
  return { filter: checked, asOf: asOf ?? null, day: asOf ?? today };
}
