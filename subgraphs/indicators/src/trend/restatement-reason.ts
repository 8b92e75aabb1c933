import { registerEnumType } from 'type-graphql';

/** Why there is no restated value. */
export enum RestatementReason {
  NOT_COMBINABLE = 'NOT_COMBINABLE',
  DIVIDED_PREDECESSOR = 'DIVIDED_PREDECESSOR',
  VALUE_MISSING = 'VALUE_MISSING',
  NOT_EXACT = 'NOT_EXACT',
  WEIGHT_MISSING = 'WEIGHT_MISSING',
}

registerEnumType(RestatementReason, {
  name: 'RestatementReason',
  description: 'Why there is no restated value.',
  valuesConfig: {
    NOT_COMBINABLE: {
      description: 'Values of several units of this indicator cannot be combined; `explanation` says why.',
    },
    DIVIDED_PREDECESSOR: {
      description:
        'A part of a predecessor went to another unit, and what is counted there cannot be shared out.',
    },
    VALUE_MISSING: { description: 'A predecessor has no value of the period.' },
    NOT_EXACT: { description: 'A predecessor’s value is a bound or a range.' },
    WEIGHT_MISSING: { description: 'The weight of a predecessor is not known.' },
  },
});
