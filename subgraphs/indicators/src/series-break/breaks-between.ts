import { parsePeriod } from '@ntp-graph/kit';
import type { Observation } from '../observation/observation.type.js';
import { observationKey } from '../observation/observation-key.js';
import { ObservationStatus } from '../observation/observation-status.js';
import type { SeriesBreak } from './series-break.type.js';
import { SeriesBreakKind } from './series-break-kind.js';

/**
 * The breaks of known day that lie, or may lie, after one period has ended and until another has: the value of the
 * later one does not compare with that of the earlier one.
 *
 * @example
 * breaksBetween(breaks, '2022', '2023') // what broke on 2023-03-09, or somewhere in 2021/2023
 */
export function breaksBetween(
  breaks: readonly SeriesBreak[],
  earlier: string,
  later: string,
): readonly SeriesBreak[] {
  const after = parsePeriod(earlier).end;
  const until = parsePeriod(later).end;
  return breaks.filter(({ period }) => {
    if (period === null) return false;
    const broken = parsePeriod(period);
    return broken.start <= until && broken.end > after;
  });
}

/** What stands before the key of the observation in the key of a break that its publisher marks. */
export const markedBefore = 'MARKED/';

/** The break that a publisher marks on a value by status B; null where it marks none. */
export function markedBreak(observation: Observation): SeriesBreak | null {
  if (observation.status !== ObservationStatus.B) return null;
  return {
    id: `${markedBefore}${observationKey(observation)}`,
    kind: SeriesBreakKind.MARKED,
    period: observation.period,
    description: `${observation.publisher} marks the value as the first after a break.`,
    descriptionVi: `${observation.publisher} đánh dấu giá trị này là giá trị đầu tiên sau khi gãy chuỗi.`,
    continuedBy: null,
    provenance: observation.provenance,
  };
}
