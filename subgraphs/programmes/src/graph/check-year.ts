import { badInput } from '@ntp-graph/kit';

/** The year itself when figures can exist for it; otherwise BAD_USER_INPUT. */
export function checkYear(year: number): number {
  if (year >= 2000 && year <= 2100) return year;
  throw badInput(`year is ${year}`, 'a year from 2000 to 2100');
}
