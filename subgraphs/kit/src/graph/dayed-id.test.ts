import { describe, expect, it } from 'vitest';
import { dayedId, readDayedId } from './dayed-id.js';

describe('An id with a day', () => {
  it.each([
    ['2004:27', '2024-12-31'],
    ['2004:27', null],
    ['a@b', '2024-02-29'],
  ])('gives back what it was made of: %j on %j', (id, asOf) => {
    expect(readDayedId(dayedId(id, asOf))).toEqual({ id, asOf });
  });

  it('carries no day that does not exist', () => {
    expect(readDayedId('P1@2024-02-30')).toEqual({ id: 'P1@2024-02-30', asOf: null });
  });
});
