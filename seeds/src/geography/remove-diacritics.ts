/** `Đắk Lắk` becomes `Dak Lak`. Đ is a letter of its own, which no Unicode decomposition takes apart. */
export function removeDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
