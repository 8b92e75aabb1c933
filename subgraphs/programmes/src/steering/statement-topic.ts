import { registerEnumType } from 'type-graphql';

/** What a statement is about. */
export enum StatementTopic {
  PROGRAMMES = 'PROGRAMMES',
  GEOGRAPHY = 'GEOGRAPHY',
  HEALTH = 'HEALTH',
  FINANCE = 'FINANCE',
}

registerEnumType(StatementTopic, {
  name: 'StatementTopic',
  description: 'What a statement is about.',
  valuesConfig: {
    PROGRAMMES: { description: 'The programmes and how they are carried out.' },
    GEOGRAPHY: { description: 'Places: which ones, how many.' },
    HEALTH: { description: 'Health indicators.' },
    FINANCE: { description: 'Money, procurement, disbursement.' },
  },
});
