import type { Browser, Locator, Page, ViewportSize } from 'playwright-core';

/** The query page as one reader has it open, with its own storage. */
export interface QueryPage {
  readonly page: Page;
  readonly operation: Locator;
  readonly variables: Locator;
  readonly result: Locator;
  readonly execute: Locator;
  /** Addresses of another origin that the page asked for; each was refused. */
  readonly outsideRequests: readonly string[];
  /** Uncaught errors and error messages of the console, breaches of the content policy among them. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Opens the page with every other origin closed, and waits until it can be used. */
export async function openQueryPage(
  browser: Browser,
  url: string,
  viewport: ViewportSize,
): Promise<QueryPage> {
  const context = await browser.newContext({ viewport });
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
  page.on('websocket', (socket) => outsideRequests.push(socket.url()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url);
  const execute = page.getByRole('button', { name: /^Execute query/ });
  await execute.waitFor();
  return {
    page,
    operation: page.getByRole('region', { name: 'Operation Editor' }),
    variables: page.getByRole('region', { name: 'Variables' }),
    result: page.getByRole('region', { name: 'Result Window' }),
    execute,
    outsideRequests,
    problems,
    close: () => context.close(),
  };
}
