import { deviationOf, maximumOf, meanOf, medianOf, minimumOf, percentileOf, sql } from '@ntp-graph/kit';
import type { RawBuilder } from 'kysely';

/** A measure of the rates of the units of a group. */
interface UnitRate {
  readonly description: string;
  /** The aggregate, over a row for each unit, with its `rate`. */
  readonly value: RawBuilder<unknown>;
  readonly isCount?: true;
}

const rate = sql`rate`;
/** Without the noise of binary fractions, and the same in whatever order the units come. */
const exactRate = sql`rate::numeric`;

function percentile(part: number, which: string): UnitRate {
  return {
    description: `The rate below which ${which} of the units with a rate lie.`,
    value: percentileOf(rate, part),
  };
}

/** How the rates of disbursement of the units of a group lie: what groups can be kept and ordered by, by field. */
export const unitRates = {
  unitsWithRate: {
    description:
      'How many units have a rate: the others have no disbursement recorded, or nothing to take it of.',
    value: sql`count(rate)::int`,
    isCount: true,
  },
  minimumRate: { description: 'The smallest rate that a unit has.', value: minimumOf(rate) },
  percentile10Rate: percentile(0.1, 'a tenth'),
  percentile25Rate: percentile(0.25, 'a quarter'),
  medianRate: { description: 'The rate of the unit in the middle.', value: medianOf(rate) },
  percentile75Rate: percentile(0.75, 'three quarters'),
  percentile90Rate: percentile(0.9, 'nine tenths'),
  maximumRate: { description: 'The largest rate that a unit has.', value: maximumOf(rate) },
  meanRate: {
    description:
      'The mean of the rates of the units, each counted alike however much money it has: the rate of all the money is ' +
      '`disbursementRate`.',
    value: meanOf(exactRate),
  },
  standardDeviationRate: {
    description:
      'How far the rates of the units lie from their mean, as the standard deviation of a sample; null of fewer than two.',
    value: deviationOf(exactRate),
  },
} as const satisfies Readonly<Record<string, UnitRate>>;

export type UnitRateName = keyof typeof unitRates;
export type UnitRateField = UnitRateName | 'endedUnitsWithRate';
export const unitRateNames = Object.keys(unitRates) as readonly UnitRateName[];

/** Said of each where groups are kept or ordered by it. */
export const notByPeriod = 'Not with MONTH, QUARTER or CALENDAR_YEAR.';

/** Those whose rate is that of their last day; no measure to keep or order groups by. */
const endedUnitsWithRate: UnitRate = {
  description:
    'Those among `unitsWithRate` that ended within the year and handed over what they had left: their rate is that of their ' +
    'last day (see `disbursementRate { asOf }`), and not to be compared with that of a whole year.',
  value: sql`(count(rate) filter (where transferred < 0))::int`,
  isCount: true,
};

/** All of them, by the column of a group and its field. */
export const allUnitRates: Readonly<Record<UnitRateField, UnitRate>> = { ...unitRates, endedUnitsWithRate };
