import { registerEnumType } from 'type-graphql';

/** How exactly a day is known. */
export enum DateCertainty {
  EXACT = 'EXACT',
  NOT_LATER_THAN = 'NOT_LATER_THAN',
}

registerEnumType(DateCertainty, {
  name: 'DateCertainty',
  description: 'How exactly a day is known.',
  valuesConfig: {
    EXACT: { description: 'The day that a document names.' },
    NOT_LATER_THAN: {
      description:
        'Known from dated code lists only, so it happened by that day: for `validFrom` the day of the first list that ' +
        'has the unit, for `validTo` the day before the first list that no longer has it.',
    },
  },
});
