import { describe, expect, it } from 'vitest';
import { columnsFor } from './columns-for.js';

const byField = {
  value: ['value'],
  gap: ['value', 'region'],
  note: ['note', 'quote'],
  'note.quote': ['quote'],
};

describe('the columns to read', () => {
  it.each([
    ['those of the fields asked for, each once', ['gap', 'value'], ['id', 'value', 'region']],
    ['the usual ones where nothing else is asked for', [], ['id']],
    ['none for the name of the type', ['__typename'], ['id']],
    ['those of a field of a field', ['note.quote.text'], ['id', 'quote']],
    [
      'those of the whole field for a field of it without columns of its own',
      ['note.text'],
      ['id', 'note', 'quote'],
    ],
    [
      'all where a field is asked for that is made of others',
      ['value', 'verdict'],
      ['id', 'value', 'region', 'note', 'quote'],
    ],
  ])('are %s', (_, asked, columns) => {
    expect(columnsFor('geography', new Set(asked), ['id'], byField)).toEqual(columns);
  });

  it('are the same for the same fields in another order', () => {
    const [one, other] = [
      ['note', 'value'],
      ['value', 'note'],
    ].map((asked) => columnsFor('geography', new Set(asked), ['id'], byField));
    expect(one).toEqual(other);
  });

  it('are all where nobody says what is asked for', () => {
    expect(columnsFor('geography', undefined, ['id'], byField)).toEqual([
      'id',
      'value',
      'region',
      'note',
      'quote',
    ]);
  });
});
