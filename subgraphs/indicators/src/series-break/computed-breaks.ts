import { naturalKey, type ReadContext, readNaturalKey } from '@ntp-graph/kit';
import type { Observation } from '../observation/observation.type.js';
import { observationKey } from '../observation/observation-key.js';
import { ObservationStatus } from '../observation/observation-status.js';
import { observationsByKey } from '../observation/observations-by-key.reader.js';
import type { SeriesBreak } from './series-break.type.js';
import { SeriesBreakKind } from './series-break-kind.js';

/** What stands before the keys of observations in the key of a break that follows from them. */
const markedBefore = 'MARKED/';
const publisherBefore = 'PUBLISHER/';

/** The break that a publisher marks on a value by status B; null where it marks none. */
export function markedBreak(observation: Observation): SeriesBreak | null {
  if (observation.status !== ObservationStatus.B) return null;
  return {
    id: `${markedBefore}${observationKey(observation)}`,
    kind: SeriesBreakKind.MARKED,
    period: observation.period,
    description: `${observation.publisher} marks the value as the first after a break.`,
    descriptionVi: `${observation.publisher} đánh dấu đây là giá trị đầu tiên sau khi chuỗi gián đoạn.`,
    continuedBy: null,
    provenance: observation.provenance,
  };
}

/** The break between two values of different publishers; null where one published both. */
export function publisherBreak(earlier: Observation, later: Observation): SeriesBreak | null {
  if (earlier.publisher === later.publisher) return null;
  const keys = naturalKey([observationKey(earlier), observationKey(later)]);
  return {
    id: `${publisherBefore}${keys}`,
    kind: SeriesBreakKind.PUBLISHER,
    period: later.period,
    description: `The value is published by ${later.publisher}, the one of ${earlier.period} by ${earlier.publisher}.`,
    descriptionVi: `Giá trị do ${later.publisher} công bố, giá trị ${earlier.period} do ${earlier.publisher} công bố.`,
    continuedBy: null,
    provenance: later.provenance,
  };
}

/**
 * The break between what two values were made of: one each where they are published, more where they are restated.
 * Null where the same published both, and where one was made of nothing.
 */
export function publishersBreak(
  earlier: readonly Observation[],
  later: readonly Observation[],
): SeriesBreak | null {
  const other = (one: Observation, among: readonly Observation[]) =>
    among.every(({ publisher }) => publisher !== one.publisher);
  const [before, after] = [earlier[0], later[0]];
  if (!before || !after) return null;
  const gone = earlier.find((one) => other(one, later));
  const come = later.find((one) => other(one, earlier));
  if (!gone && !come) return null;
  return publisherBreak(
    gone ?? before,
    come ?? later.find((one) => one.publisher !== gone?.publisher) ?? after,
  );
}

/** The break of such a key; null where the key is another, or an observation is not there. */
export async function computedBreakOf(context: ReadContext, key: string): Promise<SeriesBreak | null> {
  const read = (of: string) => context.load(observationsByKey, of, null);
  if (key.startsWith(markedBefore)) {
    const observation = await read(key.slice(markedBefore.length));
    return observation && markedBreak(observation);
  }
  const keys = key.startsWith(publisherBefore)
    ? readNaturalKey(['earlier', 'later'], key.slice(publisherBefore.length))
    : null;
  if (!keys?.earlier || !keys.later) return null;
  const [earlier, later] = await Promise.all([read(keys.earlier), read(keys.later)]);
  return earlier && later && publisherBreak(earlier, later);
}
