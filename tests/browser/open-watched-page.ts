import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of one origin with every other closed, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses of another origin that the page asked for; each was refused. */
  readonly outsideRequests: readonly string[];
  /** Uncaught errors and error messages of the console, breaches of the content policy among them. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Opens an empty page that may go nowhere but to the origin of an address. */
export async function openWatchedPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const outsideRequests: string[] = [];
  const problems: string[] = [];
  const { origin } = new URL(url);
  await context.route('**/*', (route) => {
    const requested = route.request().url();
    if (new URL(requested).origin === origin) return route.continue();
    outsideRequests.push(requested);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, outsideRequests, problems, close: () => context.close() };
}
