import { registerEnumType } from 'type-graphql';

/** What a threshold is for. */
export enum ThresholdScope {
  REGION = 'REGION',
  COMMUNE_GROUP = 'COMMUNE_GROUP',
  GENERAL = 'GENERAL',
}

registerEnumType(ThresholdScope, {
  name: 'ThresholdScope',
  description: 'What a threshold is for.',
  valuesConfig: {
    REGION: { description: 'For one of the seven regions of 318/QĐ-TTg.' },
    COMMUNE_GROUP: { description: 'For one of the commune groups 1, 2 and 3 of 51/2025/QĐ-TTg.' },
    GENERAL: { description: 'For the whole country: what the decision prints as "chung".' },
  },
});
