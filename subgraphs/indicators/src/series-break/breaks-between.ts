import { parsePeriod } from '@ntp-graph/kit';
import type { SeriesBreak } from './series-break.type.js';

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
