import { describe, expect, it } from 'vitest';
import { checkUnitId, levelOfUnitId } from './unit-id.js';

describe('the id of a unit', () => {
  it.each(['VN', '2004:27', '2004:259', '2025:09292'])('may be %s', (id) => {
    expect(checkUnitId(id)).toBe(id);
  });

  it.each([
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
