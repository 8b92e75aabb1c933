import { describe, expect, it } from 'vitest';
import { groupByKey } from './group-by-key.js';

describe('rows grouped by key', () => {
  it('come in the order of the keys, a key without rows with none', () => {
    const rows = [{ of: 'b' }, { of: 'a' }, { of: 'b' }];
    expect(groupByKey(['a', 'x', 'b'], rows, ({ of }) => of)).toEqual([
      [{ of: 'a' }],
      [],
      [{ of: 'b' }, { of: 'b' }],
    ]);
  });

  it('are in the list of each of their keys', () => {
    const rows = [
      { id: 1, of: ['a', 'b'] },
      { id: 2, of: ['b'] },
      { id: 3, of: [] },
    ];
    const ids = groupByKey(['a', 'b'], rows, ({ of }) => of).map((group) => group.map(({ id }) => id));
    expect(ids).toEqual([[1], [1, 2]]);
  });
});
