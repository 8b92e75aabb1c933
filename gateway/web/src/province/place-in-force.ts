import type { CalendarDate } from '@ntp-graph/client';

/** From which day until which a place exists; null: since before, or until after, our lists. */
export interface Validity {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

/** On which day a place is shown, and whether the reader asked for another on which it did not exist. */
export interface ShownDay {
  readonly day: CalendarDate;
  readonly state: 'in-force' | 'ended' | 'not-yet';
}

/** The day asked for, or the nearest on which the place existed. */
export function shownDay({ validFrom, validTo }: Validity, asked: CalendarDate): ShownDay {
  if (validTo !== null && asked > validTo) return { day: validTo, state: 'ended' };
  if (validFrom !== null && asked < validFrom) return { day: validFrom, state: 'not-yet' };
  return { day: asked, state: 'in-force' };
}
