import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's, the one without a window first: a page costs it half the processor time. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Starts the Chromium of the system; none is downloaded. It finds no host but this machine. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? places.find(existsSync) ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Each window would hold two pages of its own, for what drops down from the address bar.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
