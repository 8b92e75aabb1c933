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
      'Only periods that have ended by this day. Null: the latest period of all, forecasts included.',
  })
  readonly asOf?: string | null;
}

/** Which observations stand for a unit. */
export interface LatestObservationsRequest {
  readonly indicators: readonly string[];
  /** Null: facts and synthetic values. */
  readonly synthetic: boolean | null;
  /** Only periods that have ended by this day; null: all periods. */
  readonly asOf: string | null;
}

/** Reads the arguments of a unit's `latestObservations`. */
export function latestObservationsRequest(args: LatestObservationsArgs): LatestObservationsRequest {
  return {
    indicators: checkIndicatorCodes(args.indicators),
    synthetic: args.synthetic ?? null,
    asOf: args.asOf ?? null,
  };
}
