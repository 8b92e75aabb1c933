import { today } from '@ntp-graph/kit';

const minute = 60_000;

function dayOfMinute(count: number): string | null {
  const [before, day, after] = [-1, 0, 1].map((offset) => today(new Date((count + offset) * minute)));
  return day === before && day === after ? (day ?? null) : null;
}

let latest: { readonly count: number; readonly day: string | null } = { count: 0, day: null };

/**
 * The day in Viet Nam that an answer of now belongs to: `asOf` is today unless said. In the minutes before and after
 * midnight it is null, and nothing is cached: the clocks of gateways and subgraphs may disagree by seconds.
 */
export function cacheDay(now: number = Date.now()): string | null {
  const count = Math.floor(now / minute);
  if (count !== latest.count) latest = { count, day: dayOfMinute(count) };
  return latest.day;
}
