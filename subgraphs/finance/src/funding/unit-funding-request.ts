import type { UnitFundingArgs, UnitMoneyArgs } from './funding.args.js';
import type { FundingDimension } from './funding-dimension.js';
import { type FundingRequest, fundingRequest } from './funding-request.js';

/** What to sum on a unit, and whether with the units that it was made of. */
export interface UnitFundingRequest extends FundingRequest {
  readonly includePredecessors: boolean;
}

/** Reads which money of a unit to sum, grouped in the way given. */
export function unitMoneyRequest(
  groupBy: readonly FundingDimension[],
  args: UnitMoneyArgs,
): UnitFundingRequest {
  return { ...fundingRequest(groupBy, args), includePredecessors: args.includePredecessors };
}

/** Reads the arguments of a unit's `funding`. */
export function unitFundingRequest(args: UnitFundingArgs): UnitFundingRequest {
  return unitMoneyRequest(args.groupBy, args);
}
