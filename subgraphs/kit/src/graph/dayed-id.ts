import { isCalendarDate } from '../time/calendar-date.js';

/**
 * The id that clients keep an object by. What was looked up for a day answers for that day all the way down, so it is
 * another object than the same thing on another day: its id says so, and no client's cache has to be told.
 *
 * @example
 * dayedId('2004:27', '2024-12-31') // '2004:27@2024-12-31'
 * dayedId('2004:27', null) // '2004:27'
 */
export function dayedId(id: string, asOf: string | null): string {
  return asOf === null ? id : `${id}@${asOf}`;
}

/** What `dayedId` was made of. No id that carries a day has an `@` of its own. */
export function readDayedId(dayed: string): { readonly id: string; readonly asOf: string | null } {
  const at = dayed.lastIndexOf('@');
  const asOf = dayed.slice(at + 1);
  return at >= 0 && isCalendarDate(asOf) ? { id: dayed.slice(0, at), asOf } : { id: dayed, asOf: null };
}
