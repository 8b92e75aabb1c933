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
  definitionSource: { description: 'The circular, decision or standard that defines it.' },
  sdg: {
    nullable: true,
    description: 'The SDG indicator that it is or is related to; null when there is none.',
  },
  whoGho: {
    nullable: true,
    description:
      'Code in the WHO Global Health Observatory, with how far it is the same where it is not quite; recalled, not yet ' +
      'checked against the list of the observatory. Null when there is none.',
  },
  seriesBreak: {
    nullable: true,
    description:
      'Where its series breaks, so that values on both sides do not compare; null when it does not.',
  },
  note: { nullable: true, description: 'What a reader should know before using it.' },
});
