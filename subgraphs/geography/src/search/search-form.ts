/** A syllable of consonants and y (Lý, Quý), which may as well be written with i (Lí, Quí). */
const endsInY = /\b(qu|[bcdghklmnprstvx]*)y\b/g;

/**
 * A name as search compares it: case, diacritics, tone-mark placement and đ/d do not matter, nor do hyphens and full stops
 * (BR-VT, P. Bến Nghé), a space before a number and zeros at its head (Q1, Phường 05), or i and y at the end of a syllable.
 *
 * @example searchForm('P. Lý Thường Kiệt') // 'p li thuong kiet'
 */
export function searchForm(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/(?<=[a-z])(?=\d)/g, ' ')
    .replace(/\b0+(?=\d)/g, '')
    .replace(endsInY, '$1i')
    .trim();
}

/** What a unit is called, as one text that one index serves: `|da lat|thanh pho da lat|`. No name has a bar in it. */
export function searchNames(names: readonly string[]): string {
  return `|${[...new Set(names.map(searchForm))].join('|')}|`;
}
