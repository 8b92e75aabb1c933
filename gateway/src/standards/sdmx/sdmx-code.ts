/**
 * Ids of SDMX have letters, digits and `_ @ $ -` alone: our ids have a colon, which no other of their characters takes
 * the place of.
 *
 * @example
 * codeOfId('2025:24'); // '2025_24'
 */
export function codeOfId(id: string): string {
  return id.replace(':', '_');
}

/** The id of a place behind its code: a unit `2025:24`, a region `2004:TN`, or the country. */
export function idOfCode(code: string): string {
  return code.replace('_', ':');
}

/** Whether the id of a place is that of a region: their codes are letters, those of units digits. */
export function isRegion(id: string): boolean {
  return /:\D/.test(id);
}

/**
 * The code of a publisher, whose key here is its name.
 *
 * @example
 * codeOfName("People's Committee of Điện Biên"); // 'PEOPLE_S_COMMITTEE_OF_DIEN_BIEN'
 */
export function codeOfName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'D');
  return plain
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}
