import { type Viewed, viewTypesOf, yearOfPeriod } from '@ntp-graph/kit';
import { summedMeasures } from './carried-again.js';
import { dimensions } from './dimension-sql.js';
import { measureColumns } from './funding-order-field.js';
import { unitRateNames, unitRates } from './unit-rates.js';

/** The measures of money, in words. */
const measures = {
  planned: 'The planned amount.',
  allocated: 'The allocated amount.',
  carriedOver: 'The amount carried over.',
  disbursed: 'The disbursed amount.',
  settled: 'The settled amount.',
  transferred: 'The amount handed over.',
  disbursementRate:
    'The value of `disbursementRate` with its usual denominator. Null where grouped by a period.',
  ...Object.fromEntries(
    unitRateNames.map((name) => [name, `${unitRates[name].description} Null where grouped by a period.`]),
  ),
};

export const { Figures: FundingFigures, FiguresHaving: FundingFiguresHaving } = viewTypesOf(
  'Funding',
  measures,
);

/** How money can be seen beside other money. */
export const viewed: Viewed = {
  measures: Object.values(measureColumns),
  additive: new Set([...summedMeasures, 'unitsWithRate']),
  years: {
    PLAN_YEAR: { year: dimensions.PLAN_YEAR.column, within: null },
    CALENDAR_YEAR: yearOfPeriod(dimensions.CALENDAR_YEAR.column),
    QUARTER: yearOfPeriod(dimensions.QUARTER.column),
    MONTH: yearOfPeriod(dimensions.MONTH.column),
  },
};
