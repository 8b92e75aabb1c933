import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { precompress } from '../../gateway/web/precompress.js';
import { sitePages } from './src/build/site-plugin.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Static files with relative addresses, and no script or style within a page, for a gateway with a strict content policy. */
export default defineConfig({
  base: './',
  publicDir: here('../../gateway/web/public'),
  plugins: [sitePages(here('../..')), precompress()],
  build: {
    target: 'es2023',
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: here('src/browser/main.ts'),
      // The plugins are the site: that they take most of the time is no news.
      checks: { pluginTimings: false },
    },
  },
});
