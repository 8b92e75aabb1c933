import { wordsResolver } from '@ntp-graph/kit';
import { UnitSuccession } from './unit-succession.type.js';

export const UnitSuccessionResolver = wordsResolver(UnitSuccession, {
  note: {
    nullable: true,
    description: 'What a reader should know of this edge, in the words of our editors.',
  },
});
