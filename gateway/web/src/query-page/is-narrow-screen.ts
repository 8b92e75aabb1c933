/** Whether the panel covers the editors; the same width as in query-page.css. */
export function isNarrowScreen(): boolean {
  return window.matchMedia('(max-width: 50rem)').matches;
}
