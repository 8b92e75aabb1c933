/**
 * Pages, each as it comes; the next is read while the one before is used.
 *
 * @param cursorAfter what the page after this one is read by; null after the last
 */
export async function* readingAhead<Page>(
  read: (cursor: unknown) => Promise<Page>,
  start: unknown,
  cursorAfter: (page: Page) => string | null,
): AsyncGenerator<Page> {
  let next: Promise<Page> | null = read(start);
  while (next) {
    const page: Page = await next;
    const cursor = cursorAfter(page);
    next = cursor === null ? null : read(cursor);
    // Whoever stops here never waits for it.
    next?.catch(() => {});
    yield page;
  }
}
