import { describe, expect, it } from 'vitest';
import { naturalKey, readNaturalKey } from './natural-key.js';

describe('A natural key', () => {
  it.each([[['VN', null]], [['VN', '546/QĐ-TTg', null, '2022']], [['~1', '~0', '/', '~']], [[null, null]]])(
    'gives back what it was made of: %j',
    (parts) => {
      const columns = parts.map((_part, index) => `c${index}`);
      const found = readNaturalKey(columns, naturalKey(parts));
      expect(columns.map((column) => found?.[column])).toEqual(parts);
    },
  );

  it('of another number of parts is none', () => {
    expect(readNaturalKey(['area', 'indicator'], 'VN')).toBeNull();
    expect(readNaturalKey(['area'], 'VN/BHYT_COV')).toBeNull();
  });

  it('differs where the parts do', () => {
    const keys = [['VN', null], ['V', 'N'], ['VN'], ['V/N'], ['V~1N']].map((parts) => naturalKey(parts));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
