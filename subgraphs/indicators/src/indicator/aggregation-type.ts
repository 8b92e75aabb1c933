import { registerEnumType } from 'type-graphql';

/** How values of several units become one value of the unit that they make up. */
export enum AggregationType {
  SUM = 'SUM',
  WEIGHTED_MEAN = 'WEIGHTED_MEAN',
  NONE = 'NONE',
}

registerEnumType(AggregationType, {
  name: 'AggregationType',
  description: 'How values of several units become one value of the unit that they make up (as in DHIS2).',
  valuesConfig: {
    SUM: { description: 'They are added up: counts of different things.' },
    WEIGHTED_MEAN: { description: 'Their mean, weighted by `weightIndicator`: proportions and rates.' },
    NONE: { description: 'They cannot be combined; `aggregationNote` says why.' },
  },
});

/** What the weights of a weighted mean are. */
export enum WeightBasis {
  DENOMINATOR = 'DENOMINATOR',
  PROXY = 'PROXY',
}

registerEnumType(WeightBasis, {
  name: 'WeightBasis',
  description: 'What the weights of a weighted mean are.',
  valuesConfig: {
    DENOMINATOR: { description: 'The denominator itself: the weighted mean is the value of the whole.' },
    PROXY: {
      description: 'Something else in its place, for want of it: the weighted mean is an approximation.',
    },
  },
});
