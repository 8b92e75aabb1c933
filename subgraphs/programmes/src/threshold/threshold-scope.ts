import { registerEnumType } from 'type-graphql';

/** What a threshold is for. */
export enum ThresholdScope {
  REGION = 'REGION',
  GENERAL = 'GENERAL',
}

registerEnumType(ThresholdScope, {
  name: 'ThresholdScope',
  description: 'What a threshold is for.',
  valuesConfig: {
    REGION: { description: 'For one region.' },
    GENERAL: { description: 'For the whole country: what the decision prints as "chung".' },
  },
});
