import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KeyStore, KnownKeys } from '@ntp-graph/gateway';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask, type Json } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { launchChromium } from './launch-chromium.js';
import { openQueryPage, type QueryPage } from './open-query-page.js';
import { openWatchedPage, type WatchedPage } from './open-watched-page.js';
import { Report } from './report.js';

export const desktopSize = { width: 1280, height: 800 };
export const phoneSize = { width: 390, height: 844 };

/** Where the pictures of a run are left, to be looked at. */
export const picturesFolder = fileURLToPath(new URL('pictures/', import.meta.url));

/** One platform and one browser for the tests of all pages. */
export class PagesRun {
  private platform: TestPlatform | undefined;
  private launched: Browser | undefined;
  private keys: KeyStore | undefined;
  private opened: WatchedPage[] = [];
  /** What is to be read after the run, beside the pictures. */
  readonly report = new Report();

  async start(): Promise<void> {
    mkdirSync(picturesFolder, { recursive: true });
    this.platform = await startTestPlatform();
    this.launched = await launchChromium();
  }

  async stop(): Promise<void> {
    this.report.write(`${picturesFolder}report.md`);
    await this.launched?.close();
    await this.keys?.close();
    await this.platform?.close();
  }

  get url(): string {
    if (!this.platform) throw new Error('the platform of this run was not started');
    return this.platform.url;
  }

  private get browser(): Browser {
    if (!this.launched) throw new Error('the browser of this run was not started');
    return this.launched;
  }

  /** Opens a page of the app, prepared before it goes there, and waits until nothing is on its way any more. */
  async open(
    path: string,
    options: BrowserContextOptions = {},
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Page> {
    const opened = await openWatchedPage(this.browser, this.url, { viewport: desktopSize, ...options });
    this.opened.push(opened);
    const { page } = opened;
    await prepare?.(page);
    await page.goto(`${this.url}${path}`);
    await settled(page);
    return page;
  }

  async openQueryPage(viewport = desktopSize, path = '/query', gateway = this.url): Promise<QueryPage> {
    const opened = await openQueryPage(this.browser, `${gateway}${path}`, viewport);
    this.opened.push(opened);
    return opened;
  }

  /** A second gateway on the same data that knows keys, and a key that it takes. */
  async startGatewayWithKeys(): Promise<{ readonly url: string; readonly token: string }> {
    if (!this.platform) throw new Error('the platform of this run was not started');
    const keys = new KeyStore(this.platform.server);
    this.keys = keys;
    const { url } = await this.platform.startReplica({ access: { keys: new KnownKeys(keys) } });
    const expiresAt = new Date(Date.now() + 600_000);
    const { token } = await keys.create(
      { name: 'test', scopes: [], requestsPerMinute: null, expiresAt },
      'test',
    );
    return { url, token };
  }

  /** For what a test breaks on purpose, the browser's own words are no problem. */
  forgive(): void {
    for (const { problems } of this.opened) problems.length = 0;
  }

  /** Closes what a test opened; none of it may have asked elsewhere or met an error. */
  async closePages(): Promise<void> {
    const closed = this.opened.splice(0);
    for (const each of closed) await each.close();
    expect(closed.flatMap(({ outsideRequests }) => outsideRequests)).toEqual([]);
    expect(closed.flatMap(({ problems }) => problems)).toEqual([]);
  }

  /** What the graph itself says. */
  async graph(query: string, variables: object = {}): Promise<Json> {
    const { data, errors } = await ask(this.url, query, variables);
    expect(errors).toBeUndefined();
    return data;
  }
}

/** Waits until all panels have their answers. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#content > *').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy="true"], .waiting').count(), { timeout: 20_000 }).toBe(0);
}

/** As large as the window when nothing makes the page scroll. */
export function sizeOfDocument(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(
    '({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight })',
  );
}
