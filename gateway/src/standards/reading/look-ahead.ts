/**
 * Waits for the first of what comes, so that what is wrong from the beginning can still be an answer by itself.
 *
 * @returns the same from the beginning; null where nothing comes
 */
export async function lookAhead<Item>(items: AsyncGenerator<Item>): Promise<AsyncGenerator<Item> | null> {
  const first = await items.next();
  if (first.done) return null;
  async function* all(): AsyncGenerator<Item> {
    yield first.value as Item;
    yield* items;
  }
  return all();
}
