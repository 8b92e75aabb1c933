import { unitField } from '../administrative-unit/administrative-unit.type.js';
import {
  pointsInWords,
  UnitCumulativeFundingArgs,
  unitCumulativeFundingRequest,
} from './cumulative-funding.args.js';
import { cumulativeFundingOfUnits } from './cumulative-funding.reader.js';
import { CumulativeFunding } from './cumulative-funding.type.js';

export const cumulativeFunding = unitField('cumulativeFunding', {
  type: () => [CumulativeFunding],
  description: `The unit's money as it grew, in series. ${pointsInWords} Null only when finance cannot be reached.`,
  args: UnitCumulativeFundingArgs,
  request: unitCumulativeFundingRequest,
  read: cumulativeFundingOfUnits,
});
