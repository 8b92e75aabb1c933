import { expect, test } from 'vitest';
import { firstJsonObject } from './first-json-object.js';

test('stops at the brace that closes the first object', () => {
  expect(firstJsonObject('variables: {"a": {"b": 1}} then {"c": 2}')).toEqual({
    json: '{"a": {"b": 1}}',
    rest: ' then {"c": 2}',
  });
});

test('does not count braces and escaped quotes inside strings', () => {
  expect(firstJsonObject(String.raw`{"text": "a}\"}b"} note`)).toEqual({
    json: String.raw`{"text": "a}\"}b"}`,
    rest: ' note',
  });
});

test.each(['no object here', '{"open": 1'])('finds nothing in %j', (text) => {
  expect(firstJsonObject(text)).toBeUndefined();
});
