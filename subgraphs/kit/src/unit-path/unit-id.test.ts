import { describe, expect, it } from 'vitest';
import { dayedId } from '../graph/dayed-id.js';
import { checkUnitId, levelOfUnitId, parseUnitId } from './unit-id.js';

describe('the id of a unit', () => {
  it.each(['VN', '2004:27', '2004:259', '2025:09292'])('may be %s', (id) => {
    expect(checkUnitId(id)).toBe(id);
  });

  it('may have a day behind it, which makes it another object of the same unit', () => {
    expect(parseUnitId(dayedId('2004:27', '2024-12-31'))).toEqual({
      unitId: '2004:27',
      asOf: '2024-12-31',
    });
    expect(parseUnitId(dayedId('2004:27', null))).toEqual({ unitId: '2004:27', asOf: null });
    expect(checkUnitId('2004:27@2024-12-31')).toBe('2004:27');
  });

  it.each([
    '2004:27@',
    '2004:27@2024-02-30',
    '2004:27@2024-12-31@2024-12-31',
    '@2024-12-31',
    '',
    '27',
    'vn',
    '2004:',
    '2004:2',
    '2004:1234',
    '1999:27',
    "2004:27'; drop table unit_path",
    '2004:27 ',
  ])('may not be %j', (id) => {
    expect(() => checkUnitId(id)).toThrow('expected "VN" or edition:code');
  });
});

describe('the level of a unit', () => {
  it.each([
    ['VN', 'COUNTRY'],
    ['2025:24', 'PROVINCE'],
    ['2004:259', 'DISTRICT'],
    ['2025:09292', 'COMMUNE'],
    ['2004:2', null],
    ['', null],
  ])('%s is %s', (id, level) => {
    expect(levelOfUnitId(id)).toBe(level);
  });
});
