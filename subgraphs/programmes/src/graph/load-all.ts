import type { BatchReader, ReadContext } from '@ntp-graph/kit';

/** Loads what a row refers to by key, in the order of its keys; what is not there is passed over. */
export async function loadAll<Item extends object>(
  context: ReadContext,
  reader: BatchReader<string, null, Item | null>,
  keys: readonly string[],
): Promise<Item[]> {
  const items = await Promise.all(keys.map((key) => context.load(reader, key, null)));
  return items.filter((item) => item !== null);
}
