import { type CalendarDate, isCalendarDate } from '@ntp-graph/client';
import type { PageLanguage } from '../words/use-words.js';

export const views = ['country', 'province', 'commune', 'indicator', 'programme', 'source'] as const;
export type View = (typeof views)[number];

export const shows = ['indicator', 'criterion', 'disbursement'] as const;
/** What the map of the country shows. */
export type Show = (typeof shows)[number];

/** All that decides what a reader sees; the address of the page holds it, so that it can be shared. */
export interface Address {
  readonly view: View;
  /** Id of a unit without a day, such as `2004:27`; null: none. */
  readonly place: string | null;
  readonly day: CalendarDate;
  /** The year that figures are of; null: the last one that had ended by the day. */
  readonly year: number | null;
  readonly show: Show;
  readonly indicator: string;
  readonly set: string;
  readonly criterion: string;
  /** Code of a programme; null: all. */
  readonly programme: string | null;
  /** Id of a document; null: the list of all. */
  readonly source: string | null;
  /** Whether what the generator made is left out. */
  readonly facts: boolean;
  readonly language: PageLanguage;
}

/** The first day of which the graph knows the provinces. */
export const firstKnownDay: CalendarDate = '2008-08-01';

/** The first day on which the provinces of today are in force. */
export const mergerDay: CalendarDate = '2025-07-01';

/** What is shown where the address does not say: the last year of which the whole country has figures. */
export const defaultAddress: Address = {
  view: 'country',
  place: null,
  day: '2024-12-31',
  year: null,
  show: 'indicator',
  indicator: 'BHYT_COV',
  set: 'NTM-COMMUNE-2021',
  criterion: '15',
  programme: null,
  source: null,
  facts: false,
  language: 'en',
};

/** The year that figures are of. */
export function yearOf({ day, year }: Pick<Address, 'day' | 'year'>): number {
  if (year !== null) return year;
  const ofDay = Number(day.slice(0, 4));
  return day.endsWith('-12-31') ? ofDay : ofDay - 1;
}

function oneOf<T extends string>(values: readonly T[], value: string | null, otherwise: T): T {
  return values.find((each) => each === value) ?? otherwise;
}

/** Reads the part of an address after `?`; what is missing or malformed is as on the first visit. */
export function readAddress(search: string, language: PageLanguage): Address {
  const given = new URLSearchParams(search);
  const day = given.get('day');
  const year = given.get('year');
  return {
    view: oneOf(views, given.get('view'), defaultAddress.view),
    place: given.get('place'),
    day: day !== null && isCalendarDate(day) ? day : defaultAddress.day,
    year: year !== null && /^\d{4}$/.test(year) ? Number(year) : null,
    show: oneOf(shows, given.get('show'), defaultAddress.show),
    indicator: given.get('indicator') ?? defaultAddress.indicator,
    set: given.get('set') ?? defaultAddress.set,
    criterion: given.get('criterion') ?? defaultAddress.criterion,
    programme: given.get('programme'),
    source: given.get('source'),
    facts: given.get('facts') === '1',
    language: oneOf(['vi', 'en'], given.get('lang'), language),
  };
}

/** Writes an address as the part after `?`; the language always stands in it, what is as on the first visit never. */
export function writeAddress(address: Address): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    if (name === 'language') continue;
    if (value !== defaultAddress[name as keyof Address])
      written.set(name, value === true ? '1' : String(value));
  }
  written.set('lang', address.language);
  return `?${written.toString().replaceAll('%3A', ':')}`;
}
