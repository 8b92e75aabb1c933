import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page as one reader has it open, with its own storage. */
export interface OpenedPage {
  readonly page: Page;
  /** Addresses of another origin that the page asked for; each was refused. */
  readonly outsideRequests: readonly string[];
  /** Uncaught errors and error messages of the console, breaches of the content policy among them. */
  readonly problems: string[];
  close(): Promise<void>;
}

/** Opens an address with every other origin closed. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const outsideRequests: string[] = [];
  const problems: string[] = [];
  const { origin } = new URL(url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await context.route('**/*', (route) => {
    const requested = route.request().url();
    if (new URL(requested).origin === origin) return route.continue();
    outsideRequests.push(requested);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('websocket', (socket) => outsideRequests.push(socket.url()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url);
  return { page, outsideRequests, problems, close: () => context.close() };
}
