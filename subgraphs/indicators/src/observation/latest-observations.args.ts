import { DateScalar } from '@ntp-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import { checkIndicatorCodes } from '../indicator/indicator-code.js';
import { indicatorsDescription, syntheticDescription } from './unit-observations.args.js';

@ArgsType()
export class LatestObservationsArgs {
  @Field(() => [String], { description: indicatorsDescription })
  readonly indicators!: string[];

  @Field(() => Boolean, { nullable: true, description: syntheticDescription })
  readonly synthetic?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The state of the world on this day: only periods that have ended by it. Null: the latest period of all, forecasts ' +
      'included.',
  })
  readonly asOf?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'What was known on this day: only what was published by it. A value without a day of publication cannot be shown ' +
      'to have been known, and is left out. Null: with `asOf` what was known on that day; without it every ' +
      'publication. Say a later day to have what was published since of the periods that had ended by `asOf`.',
  })
  readonly knownOn?: string | null;
}

/** Which observations stand for a unit. */
export interface LatestObservationsRequest {
  readonly indicators: readonly string[];
  /** Null: facts and synthetic values. */
  readonly synthetic: boolean | null;
  /** Only periods that have ended by this day; null: all periods. */
  readonly asOf: string | null;
  /** Only what was published by this day; null: everything. */
  readonly knownOn: string | null;
}

/** Reads the arguments of a unit's `latestObservations`. */
export function latestObservationsRequest(args: LatestObservationsArgs): LatestObservationsRequest {
  return {
    indicators: checkIndicatorCodes(args.indicators),
    synthetic: args.synthetic ?? null,
    asOf: args.asOf ?? null,
    knownOn: args.knownOn ?? args.asOf ?? null,
  };
}
