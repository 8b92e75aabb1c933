import { registerEnumType } from 'type-graphql';

/** Which units a unit is ranked among. */
export enum RankScope {
  SIBLINGS = 'SIBLINGS',
  PROVINCE = 'PROVINCE',
  COUNTRY = 'COUNTRY',
}

registerEnumType(RankScope, {
  name: 'RankScope',
  description: 'Which units a unit is ranked among: always those of its level and edition.',
  valuesConfig: {
    SIBLINGS: {
      description:
        'Those with the same parent: provinces of the country, districts of the province, communes of the district ' +
        'or, since there are none, of the province.',
    },
    PROVINCE: { description: 'Those of the same province; for a province, all provinces.' },
    COUNTRY: { description: 'Those of the country.' },
  },
});
