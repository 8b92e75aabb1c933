import { readDayedId } from '../graph/dayed-id.js';
import type { BatchReader } from './read-context.js';

/** The day that something is read for; null: today. */
export interface ReadDay {
  readonly asOf: string | null;
}

/**
 * Reads by ids that may carry a day, from a reader of one day: what is asked of the same day is still one read.
 *
 * @example
 * const packagesById = byDayedId(packagesOnDay); // 'P1' today, 'P1@2024-12-31' as it was on that day
 */
export function byDayedId<Item>(read: BatchReader<string, ReadDay, Item>): BatchReader<string, null, Item> {
  return (context, dayedIds) =>
    Promise.all(
      dayedIds.map((dayed) => {
        const { id, asOf } = readDayedId(dayed);
        return context.load(read, id, { asOf });
      }),
    );
}
