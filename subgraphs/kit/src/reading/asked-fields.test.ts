import { describe, expect, it } from 'vitest';
import { columnsFor } from './asked-fields.js';

const byField = { value: ['value'], gap: ['value', 'region'], note: ['note'] };

describe('the columns to read', () => {
  it.each([
    ['those of the fields asked for, each once', ['gap', 'value'], ['id', 'value', 'region']],
    ['the usual ones where nothing else is asked for', [], ['id']],
    [
      'all where a field is asked for that is made of others',
      ['value', 'verdict'],
      ['id', 'value', 'region', 'note'],
    ],
  ])('are %s', (_, asked, columns) => {
    expect(columnsFor(new Set(asked), ['id'], byField)).toEqual(columns);
  });

  it('are the same for the same fields in another order', () => {
    const [one, other] = [
      ['note', 'value'],
      ['value', 'note'],
    ].map((asked) => columnsFor(new Set(asked), ['id'], byField));
    expect(one).toEqual(other);
  });

  it('are all where nobody says what is asked for', () => {
    expect(columnsFor(undefined, ['id'], byField)).toEqual(['id', 'value', 'region', 'note']);
  });
});
