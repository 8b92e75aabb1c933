import { registerEnumType } from 'type-graphql';

/** How finely time is cut into periods. */
export const TimeGrain = { YEAR: 'YEAR', QUARTER: 'QUARTER', MONTH: 'MONTH' } as const;
export type TimeGrain = keyof typeof TimeGrain;

registerEnumType(TimeGrain, {
  name: 'TimeGrain',
  description: 'How finely time is cut into periods.',
  valuesConfig: {
    YEAR: { description: 'Calendar years, e.g. `2024`.' },
    QUARTER: { description: 'Quarters, e.g. `2024-Q1`.' },
    MONTH: { description: 'Months, e.g. `2024-03`.' },
  },
});
