import { expect, test } from 'vitest';
import { GeographyDataError } from './geography-data-error.js';
import { parseUnitName } from './parse-unit-name.js';

test('the level decides what a thành phố is', () => {
  expect(parseUnitName('PROVINCE', 'Thành phố Huế').type).toBe('CENTRAL_CITY');
  expect(parseUnitName('DISTRICT', 'Thành phố Huế').type).toBe('PROVINCIAL_CITY');
});

test('the spelling of the type and of blanks is made uniform', () => {
  expect(parseUnitName('DISTRICT', 'Thị Xã  Việt Yên ')).toEqual({
    name: 'Việt Yên',
    fullName: 'Thị xã Việt Yên',
    type: 'TOWN',
  });
});

test('a numbered ward keeps its type in its name and loses the padding', () => {
  expect(parseUnitName('COMMUNE', 'Phường 05')).toEqual({
    name: 'Phường 5',
    fullName: 'Phường 5',
    type: 'WARD',
  });
});

test('a name without a type of its level is refused', () => {
  expect(() => parseUnitName('COMMUNE', 'Huyện Quế Võ')).toThrow(GeographyDataError);
});
