import { randomStream } from '../random/random-stream.js';
import { LONGEST_DELAY, SHORTEST_DELAY } from './reporting-periods.js';

/** How many days after a period a unit publishes, always the same for one unit. */
export function publicationDelay(unitId: string, seedNumber: number): number {
  return randomStream(seedNumber, unitId, 'publication').integer(SHORTEST_DELAY, LONGEST_DELAY);
}
