import fc from 'fast-check';
import { FundingDimension } from '../funding/funding-dimension.js';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { FundingMeasure } from '../ledger/funding-measure.js';
import { units } from './fixtures.js';

export const days = ['2023-01-31', '2023-12-31', '2024-02-29', '2024-12-31', '2025-01-31'];
const years = [2022, 2023, 2024, 2025];

const entryArbitrary = fc.record({
  unit: fc.constantFrom(...units.map(({ id }) => id)),
  component: fc.constantFrom(null, 'A', 'A.1'),
  planYear: fc.constantFrom(...years),
  originYear: fc.constantFrom(...years),
  source: fc.constantFrom(...Object.values(FundSource)),
  capital: fc.constantFrom(...Object.values(CapitalType)),
  measure: fc.constantFrom(...Object.values(FundingMeasure)),
  enteredOn: fc.constantFrom(...days),
  amount: fc.bigInt({ min: -(2n ** 46n), max: 2n ** 46n }),
  synthetic: fc.boolean(),
});

/** Entries of no programme yet. */
export const ledgerArbitrary = fc.array(entryArbitrary, { maxLength: 40 });

export const levelArbitrary = fc.constantFrom('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE');

/** The dimensions that go with a level. */
export function dimensionsOf(level: string): FundingDimension[] {
  const without: Record<string, string[]> = {
    COUNTRY: ['PRESENT_PROVINCE', 'PROVINCE', 'DISTRICT', 'REGION', 'CRITERIA_REGION'],
    PROVINCE: ['DISTRICT'],
  };
  return Object.values(FundingDimension).filter((dimension) => !without[level]?.includes(dimension));
}

/** What money to sum, but for the day of entry. */
export const filterArbitrary = fc.record(
  {
    planYears: fc.subarray(years),
    programmes: fc.subarray(['GN', 'NTM']),
    components: fc.subarray(['A', 'A.1']),
    capital: fc.constantFrom(...Object.values(CapitalType)),
    source: fc.constantFrom(...Object.values(FundSource)),
    synthetic: fc.boolean(),
  },
  { requiredKeys: [] },
);
