import { badInput, withoutNoise } from '@ntp-graph/kit';
import type { Indicator } from '../indicator/indicator.type.js';
import { IndicatorDirection } from '../indicator/indicator-enums.js';

/** The places of units by their values. */
export interface Ranking {
  /** Of every unit with a value. */
  readonly places: ReadonlyMap<string, { readonly position: number; readonly tied: number }>;
  readonly best: number | null;
  readonly median: number | null;
  readonly worst: number | null;
}

/** Whether higher values rank first; BAD_USER_INPUT where neither more nor less is better. */
export function higherRanksFirst({ code, direction }: Pick<Indicator, 'code' | 'direction'>): boolean {
  if (direction === IndicatorDirection.HIGHER_IS_BETTER) return true;
  if (direction === IndicatorDirection.LOWER_IS_BETTER) return false;
  throw badInput(
    `${code} is ${direction}: it has no best end to rank from`,
    'an indicator that is HIGHER_IS_BETTER or LOWER_IS_BETTER; `trend` and `compareObservations` take any',
  );
}

function middleOf(sorted: readonly number[]): number | null {
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return lower === undefined || upper === undefined ? null : withoutNoise((lower + upper) / 2);
}

/**
 * Ranks units by their values, in whatever order they come: equal values share a place, and the next one is left free.
 *
 * @example
 * rankValues(new Map([['a', 5], ['b', 7], ['c', 7]]), true).places.get('a') // { position: 3, tied: 1 }
 */
export function rankValues(values: ReadonlyMap<string, number>, higherFirst: boolean): Ranking {
  const sorted = [...values.values()].sort((one, other) => (higherFirst ? other - one : one - other));
  const positions = new Map<number, { position: number; tied: number }>();
  sorted.forEach((value, index) => {
    const place = positions.get(value);
    if (place) place.tied += 1;
    else positions.set(value, { position: index + 1, tied: 1 });
  });
  const places = new Map(
    [...values].flatMap(([unit, value]) => {
      const place = positions.get(value);
      return place ? [[unit, place] as const] : [];
    }),
  );
  return { places, best: sorted[0] ?? null, median: middleOf(sorted), worst: sorted.at(-1) ?? null };
}
