import { removeDiacritics } from './remove-diacritics.js';

/**
 * A key under which spellings of one name meet. The lists differ in where the tone mark stands (Hòa, Hoà), in
 * i and y (Quí, Quý), in padding (Phường 05, Phường 5) and in apostrophes. Different names can meet too
 * (Hoằng Đông, Hoằng Đồng), so a fold identifies a unit only within a small enough place.
 */
export function foldName(name: string): string {
  return removeDiacritics(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b0+(?=\d)/g, '')
    .replaceAll('y', 'i');
}
