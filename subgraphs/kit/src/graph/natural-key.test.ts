import { describe, expect, it } from 'vitest';
import { naturalKey } from './natural-key.js';

describe('an id of a natural key', () => {
  it('is the same for the same parts, in any process', () => {
    expect(naturalKey('Target', ['VN', null])).toBe(naturalKey('Target', ['VN', null]));
    expect(naturalKey('Target', ['VN', null])).toMatch(/^[\w-]{22}$/);
  });

  it('is another for another type, another part, and parts divided otherwise', () => {
    const ids = [
      naturalKey('Target', ['VN', null]),
      naturalKey('Observation', ['VN', null]),
      naturalKey('Target', ['VN', 'null']),
      naturalKey('Target', ['V', 'N']),
      naturalKey('Target', ['VN']),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
