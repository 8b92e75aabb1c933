import { registerEnumType } from 'type-graphql';

/** What thresholds of a set depend on. */
export enum CriteriaVariation {
  REGION = 'REGION',
  COMMUNE_GROUP = 'COMMUNE_GROUP',
  NONE = 'NONE',
}

registerEnumType(CriteriaVariation, {
  name: 'CriteriaVariation',
  description: 'What the thresholds of a set depend on.',
  valuesConfig: {
    REGION: { description: 'On the seven regions of 318/QĐ-TTg.' },
    COMMUNE_GROUP: { description: 'On the commune groups 1, 2 and 3 of 51/2025/QĐ-TTg.' },
    NONE: { description: 'On nothing: one threshold for all.' },
  },
});
