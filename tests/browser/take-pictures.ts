/**
 * `npm run pictures` takes the pictures of the README from a platform that runs: the country and one province, as the web
 * app shows them. `npm run pictures -- http://127.0.0.1:4000 docs/pictures` names its address and the folder.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from './launch-chromium.js';

/** What is on them, by the name of the file: addresses of the web app. */
const pictures: Readonly<Record<string, string>> = {
  'country.png': '?view=country&day=2024-12-31&lang=en',
  'province.png': '?view=province&place=2004:27&day=2024-12-31&lang=en',
};

/** As tall as it takes to see the map of the whole country. */
const size = { width: 1280, height: 1200 };

async function take(browser: Browser, address: string, path: string): Promise<void> {
  const context = await browser.newContext({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const response = await page.goto(address, { waitUntil: 'networkidle' }).catch((cause) => {
      throw new Error(`Nothing answers at ${address}; start the platform with npm start, or name another.`, {
        cause,
      });
    });
    if (!response?.ok()) throw new Error(`${address} was answered with HTTP ${response?.status()}.`);
    // A network that rests for a moment is no sign on a busy machine: every panel has to have its answer.
    await page.locator('section.panel').first().waitFor();
    await page.locator('[aria-busy="true"], .waiting').first().waitFor({ state: 'detached' });
    await page.screenshot({ path, animations: 'disabled' });
  } finally {
    await context.close();
  }
}

async function takeAll(platform: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const [name, search] of Object.entries(pictures)) {
      const path = join(folder, name);
      await take(browser, new URL(search, `${platform}/`).href, path);
      console.log(`Wrote ${path}`);
    }
  } finally {
    await browser.close();
  }
}

// As this lies in tests/dist/browser when it is run.
const defaultFolder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
const [platform = 'http://127.0.0.1:4000', folder = defaultFolder] = process.argv.slice(2);
try {
  await takeAll(platform, folder);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
