import { badInput } from '../platform-error.js';

const firstYear = 2000;
const lastYear = 2100;

/**
 * The year itself when figures can exist for it; otherwise BAD_USER_INPUT.
 *
 * @param argument what the client calls it
 * @example
 * checkYear(1999, 'planYear') // planYear is 1999; expected a year from 2000 to 2100.
 */
export function checkYear(year: number, argument = 'year'): number {
  if (year >= firstYear && year <= lastYear) return year;
  throw badInput(`${argument} is ${year}`, `a year from ${firstYear} to ${lastYear}`);
}
