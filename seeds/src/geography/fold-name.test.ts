import { expect, test } from 'vitest';
import { foldName } from './fold-name.js';

test.each([
  ['Hòa', 'Hoà'],
  ['Thanh Hóa', 'Thanh Hoá'],
  ['Đông Quí', 'Đông Quý'],
  ['Phường 05', 'Phường 5'],
  ['Ea H’Leo', "Ea H'leo"],
  ['Mộ Đạo'.normalize('NFD'), 'mo dao'],
])('%s and %s are spellings of one name', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test('keeps the number of a ward whole', () => {
  expect(foldName('Phường 10')).not.toBe(foldName('Phường 1'));
});
