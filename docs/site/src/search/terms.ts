/** Vietnamese and English alike are found without diacritics: đ is a letter of its own, all others come apart. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/**
 * The words by which a text is found: as they stand and, of names of the schema, their parts too.
 *
 * @example
 * terms('Hộ nghèo, disbursementRate'); // ['ho', 'ngheo', 'disbursementrate', 'disbursement', 'rate']
 */
export function terms(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.flatMap((word) => {
    const parts = word.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
    const all = parts.length > 1 ? [word, ...parts] : [word];
    return all.map((term) => term.toLowerCase());
  });
}
