import type { Page } from 'playwright-core';

/** What a page cost its reader until now. */
export interface PageCost {
  /** The files that were asked for, the page itself and answers of the graph among them. */
  readonly files: readonly string[];
  /** Of all of them, as they came: compressed, with their headers. */
  readonly kilobytes: number;
  /** Milliseconds after which something was seen. */
  readonly firstPaint: number;
  /** Milliseconds after which all values stood in their places. */
  readonly settledAfter: number;
  /** How far things moved by themselves, from 0 for nothing on. */
  readonly layoutShift: number;
}

const measure = `new Promise((resolve) => {
  const settledAfter = performance.now();
  const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  let layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve({
    files: loaded.map(({ name }) => name),
    kilobytes: loaded.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    settledAfter,
    layoutShift,
  }), 200);
})`;

/** Measures a page that was opened in a browser with an empty cache, and has just settled. */
export function costOf(page: Page): Promise<PageCost> {
  return page.evaluate<PageCost>(measure);
}
