/** Tells what the page after this one is read by, null after the last: as soon as that is known, or not at all. */
export type TellNext = (cursor: string | null) => void;

/** Pages beyond the one that is waited for or used: one that is being read, and one that is read. */
const mostAhead = 2;

/**
 * Pages, each as it comes; those after it are read while it is used, and while what was read is made a page.
 *
 * @param cursorAfter what the page after this one is read by, where that was not told before
 */
export async function* readingAhead<Page>(
  read: (cursor: unknown, tellNext: TellNext) => Promise<Page>,
  start: unknown,
  cursorAfter: (page: Page) => string | null,
): AsyncGenerator<Page> {
  const ahead: { readonly page: Promise<Page>; readonly isNextKnown: Promise<void> }[] = [];
  let next: string | null = null;
  const begin = (cursor: unknown) => {
    const { promise: told, resolve: tellNext } = Promise.withResolvers<string | null>();
    const page = read(cursor, tellNext);
    const isNextKnown = Promise.race([told, page.then(cursorAfter)]).then((known) => {
      next = known;
      goOn();
    });
    // Whoever stops here never waits for it.
    isNextKnown.catch(() => {});
    ahead.push({ page, isNextKnown });
  };
  const goOn = () => {
    if (next === null || ahead.length >= mostAhead) return;
    const cursor = next;
    next = null;
    begin(cursor);
  };
  begin(start);
  for (let first = ahead.shift(); first; first = ahead.shift()) {
    goOn();
    const page = await first.page;
    await first.isNextKnown;
    yield page;
  }
}
