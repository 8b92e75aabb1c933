/**
 * A key made of what identifies a row in the world, and not of the place where a load happened to put it: the same after
 * every load, on every server, and enough to find the row again. Parts are written as a JSON pointer writes them.
 *
 * @example
 * naturalKey(['VN', 'BHYT_COV', '2022', 'PRIME_MINISTER', '546/QĐ-TTg', null]) // 'VN/BHYT_COV/2022/PRIME_MINISTER/546~1QĐ-TTg/'
 */
export function naturalKey(parts: readonly (string | null)[]): string {
  return parts.map((part) => (part ?? '').replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/** What such a key was made of, by the columns that it was made of; null where it has more or fewer parts. */
export function readNaturalKey<Column extends string>(
  columns: readonly Column[],
  key: string,
): Readonly<Record<Column, string | null>> | null {
  const parts = key.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~') || null);
  if (parts.length !== columns.length) return null;
  return Object.fromEntries(columns.map((column, index) => [column, parts[index]])) as never;
}
