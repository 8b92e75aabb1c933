import { disbursementRate } from '../funding/disbursement-rate.js';
import type { DisbursementRate, RateDenominator } from '../funding/disbursement-rate.type.js';
import type { CumulativeFunding } from './cumulative-funding.type.js';

/** The rate of what was disbursed by a point, of the denominator asked for or the usual one. */
export function rateToDate(point: CumulativeFunding, denominator?: RateDenominator): DisbursementRate {
  const amounts = {
    planned: point.plannedToDate,
    allocated: point.allocatedToDate,
    carriedOver: point.carriedOverToDate,
    carriedAgain: point.carriedAgainToDate,
    disbursed: point.disbursedToDate,
    transferred: point.transferredToDate,
    transferredOn: point.transferredOn,
  };
  return disbursementRate(amounts, denominator);
}
