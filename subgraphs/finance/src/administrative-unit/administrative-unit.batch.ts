import type { BatchType } from '@ntp-graph/kit';
import {
  type UnitCumulativeFundingArgs,
  unitCumulativeFundingRequest,
} from '../cumulative-funding/cumulative-funding.args.js';
import { cumulativeFundingOfUnits } from '../cumulative-funding/cumulative-funding.reader.js';
import type { UnitFundingArgs } from '../funding/funding.args.js';
import { fundingOfUnits } from '../funding/funding.reader.js';
import { unitFundingRequest } from '../funding/unit-funding-request.js';

/** What finance adds to units, for many of them at once. */
export const administrativeUnitBatch: BatchType = {
  key: 'id',
  fields: {
    funding: (context, ids, args: UnitFundingArgs, asked) =>
      fundingOfUnits(context, ids, unitFundingRequest(args), asked),
    cumulativeFunding: (context, ids, args: UnitCumulativeFundingArgs) =>
      cumulativeFundingOfUnits(context, ids, unitCumulativeFundingRequest(args)),
  },
};
