import { type Viewed, viewTypesOf, yearOfPeriod } from '@ntp-graph/kit';
import { dimensions } from './dimension-sql.js';
import { measureColumns } from './funding-order-field.js';

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
};

export const { Figures: FundingFigures, FiguresHaving: FundingFiguresHaving } = viewTypesOf(
  'Funding',
  measures,
);

const { disbursementRate: _, ...amounts } = measures;

/** How money can be seen beside other money. */
export const viewed: Viewed = {
  measures: Object.values(measureColumns),
  additive: new Set(Object.keys(amounts)),
  years: {
    PLAN_YEAR: { year: dimensions.PLAN_YEAR.column, within: null },
    CALENDAR_YEAR: yearOfPeriod(dimensions.CALENDAR_YEAR.column),
    QUARTER: yearOfPeriod(dimensions.QUARTER.column),
    MONTH: yearOfPeriod(dimensions.MONTH.column),
  },
};
