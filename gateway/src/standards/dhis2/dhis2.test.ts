import { expect, it } from 'vitest';
import { dhis2Period, periodOfDhis2 } from './dhis2-period.js';
import { uid } from './uid.js';

it.each([
  ['2023', '2023'],
  ['2023S2', '2023S2'],
  ['2023-Q1', '2023Q1'],
  ['2023-07', '202307'],
  ['2023-W05', '2023W5'],
  ['2023-W51', '2023W51'],
  ['2022-12-31', '20221231'],
])('%s is %s in DHIS2, and the same again from there', (period, written) => {
  expect([dhis2Period(period), periodOfDhis2(written)]).toEqual([written, period]);
});

it('a stretch that somebody chose is no period of DHIS2', () => {
  expect(dhis2Period('2021/2023')).toBeNull();
});

it('an id has the form of DHIS2, and is the same for ever', () => {
  expect(uid('dataElement', 'BHYT_COV')).toBe('KZ34yCUiG4M');
  expect(uid('organisationUnit', '2025:24')).toMatch(/^[A-Za-z][A-Za-z0-9]{10}$/);
});
