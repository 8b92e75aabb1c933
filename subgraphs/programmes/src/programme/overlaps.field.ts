import { unitField } from '../administrative-unit/administrative-unit.type.js';
import { overlapsOfUnits } from './overlap.reader.js';
import { OverlapInUnit } from './overlap.type.js';
import { OverlapsOfUnitArgs, overlapsOfUnitRequest } from './overlaps-of-unit.args.js';

export const overlaps = unitField('overlaps', {
  type: () => [OverlapInUnit],
  description:
    'What components of different programmes fund at once in this unit, by code of the overlap. Counted are components ' +
    'carried out in the unit itself or in all of the district, province or country that it lies in. Null only when ' +
    'programmes cannot answer.',
  args: OverlapsOfUnitArgs,
  request: overlapsOfUnitRequest,
  read: overlapsOfUnits,
});
