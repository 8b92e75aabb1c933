import { expect, test } from 'vitest';
import { descriptions, examplesByTask, tasks, titleOf } from './examples-by-task.js';
import { readyOperations } from './ready-operations.js';

test('every operation has a task and a title in Vietnamese, and nothing else has', () => {
  const files = readyOperations.map(({ fileName }) => fileName.replace('.graphql', ''));
  expect(Object.keys(descriptions).toSorted()).toEqual(files.toSorted());
});

test('each example stands under one task, and the first is the one to start with', () => {
  const grouped = examplesByTask(readyOperations);
  expect(grouped.map(([task]) => task)).toEqual(Object.keys(tasks));
  expect(grouped.flatMap(([, examples]) => examples)).toHaveLength(readyOperations.length);
  const first = grouped[0]?.[1][0];
  expect(first && titleOf(first, 'vi')).toBe('Các xã của một tỉnh, từng trang');
  expect(first && titleOf(first, 'en')).toBe('Communes page');
});
