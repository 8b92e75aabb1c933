import { expect, test } from 'vitest';
import { type Correction, correct } from './correction.js';
import { GeographyDataError } from './geography-data-error.js';

const correction: Correction = {
  operation: 'REPLACE',
  code: '06978',
  field: 'code',
  wrong: '06978',
  right: '06970',
  reason: 'Xã Ba Chẽ has the code 06970',
  confidence: 'HIGH',
};

test('replaces the wrong value and leaves the other rows alone', () => {
  const rows = [{ code: '06978' }, { code: '06979' }];
  expect(correct(rows, [correction])).toEqual([{ code: '06970' }, { code: '06979' }]);
});

test('refuses to correct what is no longer wrong, as after an upgrade of the package', () => {
  expect(() => correct([{ code: '06970' }], [correction])).toThrow(GeographyDataError);
});
