import { wordsResolver } from '@ntp-graph/kit';
import { CriteriaSetVersion } from './criteria-set.type.js';
import { CriterionThreshold } from './threshold.type.js';

/** What our editors say of wordings and thresholds. */
export const criteriaWordsResolvers = [
  wordsResolver(CriteriaSetVersion, {
    note: { nullable: true, description: 'What a reader should know of this wording.' },
  }),
  wordsResolver(CriterionThreshold, {
    note: {
      nullable: true,
      description: 'What a reader should know; never null when the number is unknown.',
    },
  }),
];
