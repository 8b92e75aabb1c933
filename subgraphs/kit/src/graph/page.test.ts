import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPageSize, decodeCursor, encodeCursor, toPage } from './page.js';

const position = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), {
  minLength: 1,
  maxLength: 3,
});

describe('a cursor', () => {
  it('comes back as the position it was made of', () => {
    fc.assert(
      fc.property(fc.string(), position, (list, values) => {
        expect(decodeCursor(list, encodeCursor(list, values))).toEqual(values);
      }),
    );
  });

  it.each(['', 'abc', '!!!', Buffer.from('["2004:27"]').toString('base64url')])(
    'forged as %j is refused',
    (cursor) => {
      expect(() => decodeCursor('units', cursor)).toThrow(
        'expected an endCursor that the same field returned before',
      );
    },
  );

  it('of another list is refused', () => {
    const cursor = encodeCursor('units CODE ASC', ['27', '2004:27']);
    expect(() => decodeCursor('units NAME ASC', cursor)).toThrow('is not of this list');
  });
});

describe('a page', () => {
  it.each([-1, 2001, 1_000_000])('of %d nodes is refused', (first) => {
    expect(() => checkPageSize(first)).toThrow(`first is ${first}; expected a whole number from 0 to 2000.`);
  });

  it('knows by the extra row that there is more', () => {
    const page = toPage('list', { first: 2 }, ['a', 'b', 'c'], 7, (place) => ['abc'[place] ?? null]);
    expect(page.nodes).toEqual(['a', 'b']);
    expect(page.totalCount).toBe(7);
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: encodeCursor('list', ['a']),
      endCursor: encodeCursor('list', ['b']),
    });
    expect(page.cursorOf('b')).toBe(page.pageInfo.endCursor);
  });

  it('may be empty', () => {
    expect(toPage<string>('list', { first: 0 }, [], 0, (place) => [place]).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });
});
