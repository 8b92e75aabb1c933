import { registerEnumType } from 'type-graphql';

/** How a published figure or a threshold relates to the number beside it. */
export enum Comparator {
  EQ = 'EQ',
  GT = 'GT',
  GTE = 'GTE',
  LT = 'LT',
  LTE = 'LTE',
  RANGE = 'RANGE',
  ALL = 'ALL',
}

registerEnumType(Comparator, {
  name: 'Comparator',
  description: 'How a figure or a threshold relates to the number beside it.',
  valuesConfig: {
    EQ: { description: 'Exactly the number.' },
    GT: { description: 'More than the number ("over 90").' },
    GTE: { description: 'At least the number.' },
    LT: { description: 'Less than the number.' },
    LTE: { description: 'At most the number: a maximum.' },
    RANGE: { description: 'Between `low` and `high`; there is no single value.' },
    ALL: { description: 'Met when every part of it is met; there is no number.' },
  },
});
