import { expect, test } from 'vitest';
import { defaultAddress, readAddress, writeAddress, yearOf } from './address.js';

test('an address that was written is read as it was', () => {
  const address = {
    ...defaultAddress,
    view: 'province',
    place: '2004:27',
    day: '2025-07-01',
    year: 2023,
    programme: 'NTM',
    facts: true,
    language: 'vi',
  } as const;
  const written = writeAddress(address);
  expect(written).toBe('?view=province&place=2004:27&day=2025-07-01&year=2023&programme=NTM&facts=1&lang=vi');
  expect(readAddress(written, 'en')).toEqual(address);
});

test('what is malformed is as on the first visit, in the language of the reader', () => {
  const read = readAddress('?view=nowhere&day=2024-13-45&year=soon&facts=yes&lang=xx', 'vi');
  expect(read).toEqual({ ...defaultAddress, language: 'vi' });
});

test.each([
  ['2024-12-31', null, 2024],
  ['2025-07-01', null, 2024],
  ['2025-07-01', 2022, 2022],
] as const)('figures on %s with the year %s are of %i', (day, year, expected) => {
  expect(yearOf({ day, year })).toBe(expected);
});
