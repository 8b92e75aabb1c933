/** What rows are asked for by: no list, so that several keys can be told from one. */
type SingleKey = string | number | null | undefined;

/**
 * Places rows under the keys that asked for them, in the order of the keys; a key without rows gets an empty list, and a
 * row of several keys is in the list of each.
 */
export function groupByKey<Key extends SingleKey, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key | readonly Key[],
): Row[][] {
  const groups = new Map<Key, Row[]>();
  const place = (key: Key, row: Row) => {
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  };
  for (const row of rows) {
    const key = keyOf(row);
    if (Array.isArray(key)) for (const each of key as readonly Key[]) place(each, row);
    else place(key as Key, row);
  }
  return keys.map((key) => groups.get(key) ?? []);
}

/** Groups rows by the place of what was asked for, from 1; a place without rows gets an empty list. */
export function groupByPlace<Row extends { readonly place: number }>(
  places: number,
  rows: readonly Row[],
): Row[][] {
  const groups = Array.from({ length: places }, (): Row[] => []);
  for (const row of rows) groups[row.place - 1]?.push(row);
  return groups;
}

/** Places at most one row under each key; null where there is none. */
export function pickByKey<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
