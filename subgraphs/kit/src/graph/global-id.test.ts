import { describe, expect, it } from 'vitest';
import { globalId, keyOf, readGlobalId } from './global-id.js';

describe('A global id', () => {
  it('is a type and its key, and gives the key back to its own type', () => {
    const id = globalId('Registration', '2004:09307/NTM_ADVANCED/2023');
    expect(id).toBe('Registration:2004:09307/NTM_ADVANCED/2023');
    expect(keyOf('Registration', id)).toBe('2004:09307/NTM_ADVANCED/2023');
    expect(readGlobalId(id)).toEqual({ type: 'Registration', key: '2004:09307/NTM_ADVANCED/2023' });
  });

  it.each(['S000-28', '2004:27', '2004:27@2024-12-31', 'NTM:DBSH', 'VN', '', 'a:b'])(
    'is no %j: a bare key stays what it is',
    (key) => {
      expect(readGlobalId(key)).toBeNull();
      expect(keyOf('Statement', key)).toBe(key);
    },
  );

  it('of another type is refused in words', () => {
    expect(() => keyOf('Statement', 'Directive:S000-28')).toThrow(
      '"Directive:S000-28" is the id of another type; expected an id that begins with "Statement:", or the key alone.',
    );
  });
});
