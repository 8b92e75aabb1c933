import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page as one reader has it open, with its own storage, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses of another origin that the page asked for; the browser finds none. */
  readonly outsideRequests: readonly string[];
  /** Uncaught errors and error messages of the console, breaches of the content policy among them. */
  readonly problems: string[];
  close(): Promise<void>;
}

/** Opens an empty page that may go nowhere but to the origin of an address. */
export async function openWatchedPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const outsideRequests: string[] = [];
  const problems: string[] = [];
  const { origin } = new URL(url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  // Looked at and not held up: each request that waits for us takes its time, and a page that is held up keeps no files.
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) outsideRequests.push(request.url());
  });
  page.on('websocket', (socket) => outsideRequests.push(socket.url()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, outsideRequests, problems, close: () => context.close() };
}
