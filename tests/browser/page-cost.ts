import type { Page } from 'playwright-core';

/** What a page cost its reader until now. */
export interface PageCost {
  /** The files that were asked for, the page itself and answers of the graph among them. */
  readonly files: readonly string[];
  /** Of all of them, as they came: compressed, with their headers. */
  readonly kilobytes: number;
  /** Milliseconds after which something was seen. */
  readonly firstPaint: number;
  /** Milliseconds after which all values stood in their places; 0 where that was not watched. */
  readonly settledAfter: number;
  /** How far things moved by themselves, from 0 for nothing on. */
  readonly layoutShift: number;
}

/** Notes in the page when no panel waits any more: to be asked for before it is opened. */
export function watchSettling(page: Page): Promise<unknown> {
  return page.addInitScript(`new MutationObserver(() => {
    const isSettled = document.querySelector('#content > *') && !document.querySelector('[aria-busy="true"], .waiting');
    globalThis.settledAfter = isSettled ? globalThis.settledAfter ?? performance.now() : undefined;
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['aria-busy'] })`);
}

const measure = `new Promise((resolve) => {
  const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  let layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve({
    files: loaded.map(({ name }) => name),
    kilobytes: loaded.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    settledAfter: globalThis.settledAfter ?? 0,
    layoutShift,
  }), 200);
})`;

/** Measures a page that was opened in a browser with an empty cache, and has just settled. */
export function costOf(page: Page): Promise<PageCost> {
  return page.evaluate<PageCost>(measure);
}
