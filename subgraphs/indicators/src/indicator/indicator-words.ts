import { wordsResolver } from '@ntp-graph/kit';
import { Indicator } from './indicator.type.js';

/** What our editors say of an indicator. */
export const IndicatorWordsResolver = wordsResolver(Indicator, {
  numerator: { nullable: true, description: 'What is counted; null when not defined.' },
  denominator: {
    nullable: true,
    description: 'Out of what; null for a count and where it is not defined.',
  },
  aggregationNote: {
    nullable: true,
    description:
      'Why values cannot be combined, or what the weights stand for; null when there is nothing to say.',
  },
  frequency: { description: 'How often it is published.' },
  dataOwner: { description: 'The authority that answers for its values.' },
  seriesBreak: {
    nullable: true,
    description:
      'Where its series breaks, so that values on both sides do not compare; null when it does not.',
  },
  note: { nullable: true, description: 'What a reader should know before using it.' },
});
