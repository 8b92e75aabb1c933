/**
 * Writes a JSON object that ends in a list, page by page.
 *
 * @param head the members before the list
 */
export async function* jsonList(
  head: object,
  name: string,
  pages: AsyncIterable<readonly object[]> | null,
): AsyncGenerator<string> {
  const members = JSON.stringify(head).slice(0, -1);
  yield `${members}${members === '{' ? '' : ','}${JSON.stringify(name)}:[`;
  let isFirst = true;
  for await (const items of pages ?? []) {
    if (items.length === 0) continue;
    yield (isFirst ? '' : ',') + items.map((item) => JSON.stringify(item)).join(',\n');
    isFirst = false;
  }
  yield ']}';
}
