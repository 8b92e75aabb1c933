import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { RankArgs, rankRequest } from './rank.args.js';
import { ranksOfUnits } from './rank.reader.js';
import { Rank } from './rank.type.js';

export const rank = unitField('rank', {
  type: () => Rank,
  description:
    'The place of this unit among others by one indicator, the whole population together. Null for the country, ' +
    'for an unknown indicator, for a unit that did not exist at the end of the period, and where it has no value ' +
    'at all and no period is asked for.',
  args: RankArgs,
  request: rankRequest,
  read: ranksOfUnits,
});
