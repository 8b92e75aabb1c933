import { registerEnumType } from 'type-graphql';

/** How sure we are that the source says this. */
export enum Confidence {
  HIGH = 'HIGH',
  MEDIUM_HIGH = 'MEDIUM_HIGH',
  MEDIUM = 'MEDIUM',
  LOW_MEDIUM = 'LOW_MEDIUM',
  LOW = 'LOW',
}

registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How sure we are that the source states this.',
  valuesConfig: {
    HIGH: { description: 'Read in the named source.' },
    MEDIUM_HIGH: { description: 'Read in part; the rest fits what is known.' },
    MEDIUM: { description: 'Recalled or inferred, and consistent with other documents.' },
    LOW_MEDIUM: { description: 'Recalled or inferred, unverified.' },
    LOW: { description: 'A guess that awaits a source.' },
  },
});
