import type { UnitFundingArgs } from './funding.args.js';
import { type FundingRequest, fundingRequest } from './funding-request.js';

/** What to sum on a unit, and whether with the units that it was made of. */
export interface UnitFundingRequest extends FundingRequest {
  readonly includePredecessors: boolean;
}

/** Reads the arguments of a unit's `funding`. */
export function unitFundingRequest(args: UnitFundingArgs): UnitFundingRequest {
  return { ...fundingRequest(args.groupBy, args), includePredecessors: args.includePredecessors };
}
