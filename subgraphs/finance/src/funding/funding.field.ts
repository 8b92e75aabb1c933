import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { programmeField } from '../programme/programme.type.js';
import { ProgrammeFundingArgs, UnitFundingArgs } from './funding.args.js';
import { fundingOfProgrammes, fundingOfUnits } from './funding.reader.js';
import { FundingGroup } from './funding-group.type.js';
import { fundingOrder } from './funding-order.js';
import { fundingRequest } from './funding-request.js';
import { unitFundingRequest } from './unit-funding-request.js';

export const unitFunding = unitField('funding', {
  type: () => [FundingGroup],
  description:
    "The unit's money in the programmes, grouped; empty when none is recorded. Null only when finance cannot be " +
    'reached.',
  args: UnitFundingArgs,
  request: unitFundingRequest,
  read: fundingOfUnits,
  orderBy: [fundingOrder, 'By what is grouped by, in that order,'],
});

export const programmeFunding = programmeField('funding', {
  type: () => [FundingGroup],
  description:
    "The money of the programme's components in the ledger, which may be a small part of it (see `coverage`), grouped; empty when none is recorded. Not paged: for many groups ask `Query.funding`. " +
    'Null only when finance cannot be reached.',
  args: ProgrammeFundingArgs,
  request: (args) => fundingRequest(args.groupBy, args),
  read: fundingOfProgrammes,
  orderBy: [fundingOrder, 'By what is grouped by, in that order,'],
});
