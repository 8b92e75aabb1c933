import { checkIndicatorCodes } from '../indicator/indicator-code.js';

/** Which observations stand for a unit. */
export interface LatestObservationsRequest {
  readonly indicators: readonly string[];
  /** Null: facts and synthetic values. */
  readonly synthetic: boolean | null;
  /** Only periods that have ended by this day; null: all periods. */
  readonly asOf: string | null;
}

/** The arguments of a unit's `latestObservations`. */
export interface LatestObservationsArgs {
  readonly indicators: string[];
  readonly synthetic?: boolean | null | undefined;
  readonly asOf?: string | null | undefined;
}

/** Reads those arguments. */
export function latestObservationsRequest(args: LatestObservationsArgs): LatestObservationsRequest {
  return {
    indicators: checkIndicatorCodes(args.indicators),
    synthetic: args.synthetic ?? null,
    asOf: args.asOf ?? null,
  };
}
