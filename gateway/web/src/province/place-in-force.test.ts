import { expect, test } from 'vitest';
import { shownDay } from './place-in-force.js';

test.each([
  ['2024-12-31', { day: '2024-12-31', state: 'in-force' }],
  ['2025-06-30', { day: '2025-06-30', state: 'in-force' }],
  ['2025-07-01', { day: '2025-06-30', state: 'ended' }],
  ['2003-01-01', { day: '2004-01-01', state: 'not-yet' }],
] as const)('asked for %s, a place of 2004 to 2025 is shown as of %j', (asked, expected) => {
  expect(shownDay({ validFrom: '2004-01-01', validTo: '2025-06-30' }, asked)).toEqual(expected);
});
