import { today } from '@ntp-graph/kit';

const minute = 60_000;

/**
 * The day in Viet Nam that an answer of now belongs to: `asOf` is today unless said. Within a minute of midnight it is
 * null, and nothing is cached: the clocks of gateways and subgraphs may disagree by seconds.
 */
export function cacheDay(now: number = Date.now()): string | null {
  const day = today(new Date(now));
  const isClear = [-minute, minute].every((offset) => today(new Date(now + offset)) === day);
  return isClear ? day : null;
}
