export * from './graph/operations.js';
export { possibleTypes, typesWithId, valueTypes } from './graph/types.js';
export { type CalendarDate, isCalendarDate, type Money, type Period } from './scalars.js';
