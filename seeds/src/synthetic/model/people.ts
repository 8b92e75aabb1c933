import type { PublishedFigures } from './published-figures.js';

/** The indicator that weights are read from. */
export const POPULATION_CODE = 'DEM_POP';

/** The year whose people the model holds, and by how much they grow in a year after the last one published. */
export const MODEL_YEAR = 2025;
const YEARLY_GROWTH = 1.009;
const FIRST_PUBLISHED = 2011;

/** The people of another year, from those of one: whole persons. */
export function grown(people: number, from: number, to: number): number {
  return Math.round(people * YEARLY_GROWTH ** (to - from));
}

/** The people of a province in the model's year, grown from the last that are published; null where none are. */
export function peopleFromPublished(published: PublishedFigures, provinceId: string): number | null {
  for (let year = MODEL_YEAR; year >= FIRST_PUBLISHED; year -= 1) {
    const people = published.value(POPULATION_CODE, provinceId, year);
    if (people !== null) return grown(people, year, MODEL_YEAR);
  }
  return null;
}
