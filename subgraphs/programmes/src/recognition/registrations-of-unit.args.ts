import { checkYear } from '@ntp-graph/kit';
import { ArgsType, Field, Int } from 'type-graphql';
import { RegistrationTarget } from './registration-target.js';

@ArgsType()
export class RegistrationsOfUnitArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Only for this year, from 2000 to 2100; outside: BAD_USER_INPUT. All years unless said.',
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
    description: 'True: only what our generator made. False: only facts. Both unless said.',
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
