import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.js';
import { compareAnswers } from './compare-answers.js';

/** An answer with the same error at each of the paths. */
function answer(data: unknown, paths: readonly string[], message = 'name failed'): Answer {
  const errors = paths.map((path) => ({ message, code: undefined, path: path.split('.') }));
  return { data, errors, completion: [] };
}

/** How an answer of ours with these errors compares to one of Apollo's with the error at the name. */
function compare(data: unknown, ...ours: string[]) {
  return compareAnswers(answer(data, ours), answer(data, ['unit.name']), false);
}

describe('an error of a field that took its entity along', () => {
  it('may stand at the nulls that it left beside that field too', () => {
    expect(compare({ unit: { level: null, trend: null } }, 'unit.name', 'unit.level', 'unit.trend')).toBe(
      'alike',
    );
  });

  it.each([
    ['where there is a value', { unit: { level: 1 } }, 'unit.level'],
    ['where the object is gone', { unit: null }, 'unit.level'],
    ['in another object', { unit: { level: 1 }, other: { level: null } }, 'other.level'],
  ])('may not stand %s', (_, data, path) => {
    expect(compare(data, 'unit.name', path)).toEqual({ differsIn: 'errors' });
  });

  it('stands at that field as well', () => {
    expect(compare({ unit: { level: null } }, 'unit.level')).toEqual({ differsIn: 'errors' });
  });
});

it('an error of an entity is told by both, at whatever places', () => {
  const [ours, theirs] = ['units', 'units.unit'].map((path) =>
    answer({ units: null }, [path], 'entity failed'),
  );
  expect(compareAnswers(ours as Answer, theirs as Answer, false)).not.toHaveProperty('differsIn');
});
