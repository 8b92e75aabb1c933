import type { RawBuilder } from 'kysely';
import type { PlannedMeasure } from './group-plan.js';
import { deviationOf, maximumOf, meanOf, medianOf, percentileOf } from './measures.js';

/**
 * How late things are, as measures of a group-by: the mean and its deviation, the middle, the tails and the largest.
 *
 * @param delay by how many days one is late, in SQL: 0 for one in time, null where nobody can say
 * @param thing one of them in words
 * @param among said of all, where some are left out
 */
export function delayMeasures(delay: RawBuilder<unknown>, thing: string, among = '') {
  const days = (description: string, value: RawBuilder<unknown>): PlannedMeasure => ({
    type: 'NUMBER',
    description: `${description}${among && ` ${among}`}`,
    value,
  });
  const most = (part: number, which: string) =>
    days(`By how many days ${which} are late at most.`, percentileOf(delay, part));
  return {
    meanDelay: days('Mean of the days late, 0 for those in time.', meanOf(delay)),
    standardDeviationDelay: days(
      'How far the days late lie from their mean: the standard deviation of a sample; null of fewer than two.',
      deviationOf(delay),
    ),
    percentile10Delay: most(0.1, `one in ten ${thing}s`),
    percentile25Delay: most(0.25, `one in four ${thing}s`),
    medianDelay: days(`Days late of the ${thing} in the middle, 0 for those in time.`, medianOf(delay)),
    percentile75Delay: most(0.75, `three in four ${thing}s`),
    percentile90Delay: most(0.9, `nine in ten ${thing}s`),
    longestDelay: days('The most days late.', maximumOf(delay)),
  } as const;
}
