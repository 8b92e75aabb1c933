import { checkPageSize, checkUnitId, checkYear, DateScalar, listOrderOf, PageArgs } from '@ntp-graph/kit';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { RegistrationTarget } from './registration.type.js';
import { RegistrationStage } from './registration-stage.js';

@InputType({ description: 'Which registrations a list holds. All conditions must hold.' })
export class RegistrationFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Only of communes within this unit, or of itself. Malformed: BAD_USER_INPUT.',
  })
  readonly within?: string | null;

  @Field({
    defaultValue: false,
    description: 'With `within`: also within the units that it came from, for years before 2025-07-01.',
  })
  readonly includePredecessors!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Only for this year, from 2000 to 2100; outside: BAD_USER_INPUT.',
  })
  readonly year?: number | null;

  @Field(() => RegistrationTarget, { nullable: true, description: 'Only for this target.' })
  readonly target?: RegistrationTarget | null;

  @Field(() => [RegistrationStage], {
    nullable: true,
    description: 'Only those that are at one of these stages, on `asOf`.',
  })
  readonly stages?: RegistrationStage[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that `stages` and the field `stage` ask about; today by default.',
  })
  readonly asOf?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what our generator made. False: only facts. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

/** What a list of registrations can be ordered by. */
const orderFields = {
  UNIT: 'The id of the commune.',
  YEAR: 'The year registered for.',
  TARGET: 'The target.',
  STAGE: 'The stage on the day, in the order of stages.',
} as const;
export type RegistrationOrderField = keyof typeof orderFields;

@InputType({ description: 'How a list of registrations is ordered.' })
export class RegistrationOrder extends listOrderOf('Registration', 'registrations', orderFields) {}

@ArgsType()
export class RegistrationListArgs extends PageArgs {
  @Field(() => RegistrationOrder, {
    nullable: true,
    description: 'By commune, then year and target, by default, which also break ties.',
  })
  readonly orderBy?: RegistrationOrder | null;

  @Field(() => RegistrationFilter, { nullable: true, description: 'Which registrations.' })
  readonly filter?: RegistrationFilter | null;
}

/** A list of registrations, ready for SQL: checked, with nothing left to default. */
export interface RegistrationListRequest {
  readonly within: string | null;
  readonly includePredecessors: boolean;
  readonly year: number | null;
  readonly target: RegistrationTarget | null;
  readonly stages: readonly RegistrationStage[] | null;
  /** The day that somebody asked for; null: today. */
  readonly asOf: string | null;
  readonly day: string;
  readonly synthetic: boolean | null;
  readonly orderBy: RegistrationOrder | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads the arguments of the list. */
export function registrationListRequest(
  { filter, orderBy, first, after }: RegistrationListArgs,
  today: string,
): RegistrationListRequest {
  return {
    within: filter?.within == null ? null : checkUnitId(filter.within),
    includePredecessors: filter?.includePredecessors ?? false,
    year: filter?.year == null ? null : checkYear(filter.year),
    target: filter?.target ?? null,
    stages: filter?.stages ?? null,
    asOf: filter?.asOf ?? null,
    day: filter?.asOf ?? today,
    synthetic: filter?.synthetic ?? null,
    orderBy: orderBy ?? null,
    first: checkPageSize(first),
    after: after ?? null,
  };
}

@ArgsType()
export class RegistrationsOfUnitArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Only for this year, from 2000 to 2100; outside: BAD_USER_INPUT. All years by default.',
  })
  readonly year?: number | null;

  @Field(() => RegistrationTarget, { nullable: true, description: 'Only for this target.' })
  readonly target?: RegistrationTarget | null;

  @Field({
    defaultValue: false,
    description: 'Also of the communes that it came from. Each registration says of which `commune` it is.',
  })
  readonly includePredecessors!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what our generator made. False: only facts. Both by default.',
  })
  readonly synthetic?: boolean | null;
}

/** Which registrations of a unit a reader returns: checked, with nothing left to default. */
export interface RegistrationsOfUnitRequest {
  readonly year: number | null;
  readonly target: RegistrationTarget | null;
  readonly includePredecessors: boolean;
  readonly synthetic: boolean | null;
}

/** Equal questions make equal requests, so that they share one read. */
export function registrationsOfUnitRequest(args: RegistrationsOfUnitArgs): RegistrationsOfUnitRequest {
  return {
    year: args.year == null ? null : checkYear(args.year),
    target: args.target ?? null,
    includePredecessors: args.includePredecessors,
    synthetic: args.synthetic ?? null,
  };
}
