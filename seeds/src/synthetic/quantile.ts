import { at } from './at.js';

/** The value that the given share of the values lies below; no interpolation. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return at(sorted, Math.min(sorted.length - 1, Math.floor(sorted.length * share)));
}
