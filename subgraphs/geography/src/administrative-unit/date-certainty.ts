import { registerEnumType } from 'type-graphql';

/** How exactly a day is known. */
export enum DateCertainty {
  EXACT = 'EXACT',
  NOT_LATER_THAN = 'NOT_LATER_THAN',
  NOT_EARLIER_THAN = 'NOT_EARLIER_THAN',
}

registerEnumType(DateCertainty, {
  name: 'DateCertainty',
  description: 'How exactly a day is known.',
  valuesConfig: {
    EXACT: { description: 'The day that a document names.' },
    NOT_LATER_THAN: { description: 'The day of the first code list that shows it had happened.' },
    NOT_EARLIER_THAN: { description: 'The day of the last code list that shows it had not happened yet.' },
  },
});
