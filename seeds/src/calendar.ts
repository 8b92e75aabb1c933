const dayMilliseconds = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(date) / dayMilliseconds;
}

/** `addDays('2023-12-31', 20)` is `2024-01-20`. */
export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * dayMilliseconds).toISOString().slice(0, 10);
}

/** The last day of a month, counted from 1; 13 is January of the next year. */
export function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
