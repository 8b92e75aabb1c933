/** `@ntp-graph/kit/values`: what needs neither a database nor a graph, for threads and tools that have neither. */
export { copyText } from './database/copy-text.js';
export type { BulkValue } from './database/database-server.js';
export { entityTag } from './http/entity-tag.js';
export { PlatformError } from './platform-error.js';
export { syntheticExtension } from './synthetic/synthetic-tally.js';
export { isCalendarDate } from './time/calendar-date.js';
export { type Period, parsePeriod } from './time/period.js';
