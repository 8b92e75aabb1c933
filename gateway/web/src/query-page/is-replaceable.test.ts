import { expect, test } from 'vitest';
import { isReplaceable } from './is-replaceable.js';
import { readyOperations } from './ready-operations.js';

const [first] = readyOperations;
if (first === undefined) throw new Error('schema/operations is empty.');

test('a blank tab is replaceable', () => {
  expect(isReplaceable(' \n', '')).toBe(true);
});

test('a ready operation as it came is replaceable', () => {
  expect(isReplaceable(first.query, first.variables)).toBe(true);
});

test('a ready operation with other variables is kept', () => {
  expect(isReplaceable(first.query, '{ "code": "24" }')).toBe(false);
});

test('an edited query is kept', () => {
  expect(isReplaceable(`${first.query}\n`, first.variables)).toBe(false);
});
