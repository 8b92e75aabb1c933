import { badInput } from '@ntp-graph/kit';

/** The year itself when it can be a plan year; otherwise BAD_USER_INPUT. */
export function checkPlanYear(year: number): number {
  if (year >= 2000 && year <= 2100) return year;
  throw badInput(`${year} is not a plan year`, 'a year from 2000 to 2100');
}
