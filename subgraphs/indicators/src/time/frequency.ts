import { sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';
import { registerEnumType } from 'type-graphql';
import { o } from '../observation/observation.entity.js';

/** How long the periods of a series are. */
export enum Frequency {
  ANNUAL = 'ANNUAL',
  HALF_YEARLY = 'HALF_YEARLY',
  QUARTERLY = 'QUARTERLY',
  MONTHLY = 'MONTHLY',
  WEEKLY = 'WEEKLY',
  INSTANT = 'INSTANT',
  SPAN = 'SPAN',
}

registerEnumType(Frequency, {
  name: 'Frequency',
  description: 'How long the periods of a series are (SDMX CL_FREQ). Periods of two lengths are two series.',
  valuesConfig: {
    ANNUAL: { description: 'Years: `2023` (SDMX `A`).' },
    HALF_YEARLY: { description: 'Half-years: `2023S1` (SDMX `S`).' },
    QUARTERLY: { description: 'Quarters: `2023-Q1` (SDMX `Q`).' },
    MONTHLY: { description: 'Months: `2023-07` (SDMX `M`).' },
    WEEKLY: { description: 'ISO weeks: `2023-W05` (SDMX `W`).' },
    INSTANT: { description: 'Days, for what holds at an instant: `2022-12-31` (SDMX `D`).' },
    SPAN: { description: 'Stretches that somebody chose: `2021/2023`.' },
  },
});

const patterns: Readonly<Record<Frequency, string>> = {
  ANNUAL: '^\\d{4}$',
  HALF_YEARLY: '^\\d{4}S[12]$',
  QUARTERLY: '^\\d{4}-Q[1-4]$',
  MONTHLY: '^\\d{4}-\\d{2}$',
  WEEKLY: '^\\d{4}-W\\d{2}$',
  INSTANT: '^\\d{4}-\\d{2}-\\d{2}$',
  SPAN: '/',
};

/** How long a period is, by the text that names it. */
export function frequencyOf(period: string): Frequency {
  const found = Object.entries(patterns).find(([, pattern]) => new RegExp(pattern).test(period));
  if (!found) throw new RangeError(`${period} is not the text of a period`);
  return found[0] as Frequency;
}

/** Whether the period of the observation `o` is so long. */
export function isOfFrequency(frequency: Frequency): RawBuilder<unknown> {
  return sql`${o.period} ~ ${patterns[frequency]}`;
}
