import { expect, it } from 'vitest';
import { dhis2Period, periodOfDhis2 } from './dhis2-period.js';
import { dhis2Code, uid } from './uid.js';

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

it('a code is at most 50 characters long, and two that begin alike stay two', () => {
  const long = 'MINISTRY_OF_LABOUR_INVALIDS_AND_SOCIAL_AFFAIRS_AND_MORE';
  expect(dhis2Code(long)).toHaveLength(50);
  expect(dhis2Code(long)).not.toBe(dhis2Code(`${long}_STILL`));
  expect(dhis2Code('BHYT_COV')).toBe('BHYT_COV');
});
