import { registerEnumType } from 'type-graphql';

/** Whether an obstacle still stands. */
export enum ObstacleStatus {
  OPEN = 'OPEN',
  RESOLVED = 'RESOLVED',
}

registerEnumType(ObstacleStatus, {
  name: 'ObstacleStatus',
  description: 'Whether an obstacle still stands on a day.',
  valuesConfig: {
    OPEN: { description: 'Raised, and no document says that it was resolved by then.' },
    RESOLVED: { description: 'Resolved by then, as a document says.' },
  },
});
