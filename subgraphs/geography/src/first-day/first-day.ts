import { AdministrativeLevel, badInput, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { f } from './first-day.entity.js';

/** The levels whose lists are complete only from a later day on, each with that day; null where there is none. */
export type LaterFirstDays = Readonly<Partial<Record<AdministrativeLevel, string>>> | null;

/** Selects what `listedSince` needs to know of the day that somebody asked for. */
export function laterFirstDays(asOf: string | null): RawBuilder<LaterFirstDays> {
  if (asOf === null) return sql`null::json`;
  return sql`(select json_object_agg(${f.level}, ${f.day}) from ${f} where ${f.day} > ${asOf}::date)`;
}

/**
 * What marks units of these levels that are listed as of a day: the day from which the lists are complete, where that is
 * a later one. Before the provinces are known, everything that lies in them would be put in the wrong place: such a day
 * is BAD_USER_INPUT.
 */
export function listedSince(
  asOf: string | null,
  later: LaterFirstDays | undefined,
  levels: readonly AdministrativeLevel[],
): string | null {
  if (!later) return null;
  const first = later[AdministrativeLevel.PROVINCE];
  if (first !== undefined) {
    throw badInput(
      `asOf ${asOf} is before the first day of our lists of provinces`,
      `${first} or a later day, since when they are complete`,
    );
  }
  return levels.reduce<string | null>((last, level) => {
    const day = later[level] ?? null;
    return last === null || (day !== null && day > last) ? day : last;
  }, null);
}
