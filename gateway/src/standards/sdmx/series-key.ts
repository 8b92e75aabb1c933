import { keyDimensions } from './components.js';
import { componentOf, type ObservationNode } from './observation-row.js';

/** What tells a series from any other: its key. */
export function seriesKey(node: ObservationNode): string {
  return keyDimensions.map(({ id }) => componentOf(node, id)).join('.');
}

/** What tells an observation from any other that holds at the same time. */
export function observationKey(node: ObservationNode): string {
  return `${seriesKey(node)}.${componentOf(node, 'TIME_PERIOD')}`;
}
