import { expect, test } from 'vitest';
import { colourScale } from './colour-scale.js';

test('each class has as many values', () => {
  const scale = colourScale([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(scale?.bounds).toEqual([3, 5, 7, 9]);
  expect([1, 2, 3, 6, 10].map((value) => scale?.classOf(value))).toEqual([0, 0, 1, 2, 4]);
});

test('equal values are of one class, and two classes take both ends of the colours', () => {
  expect(colourScale([4, 4, 4])?.classOf(4)).toBe(0);
  const two = colourScale([0, 0, 0, 0, 1]);
  expect([0, 1].map((value) => two?.classOf(value))).toEqual([0, 4]);
});

test('without values there is no scale', () => expect(colourScale([])).toBeNull());
