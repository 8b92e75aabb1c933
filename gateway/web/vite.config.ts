import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { firstScript, firstView } from './first-view.js';
import { precompress } from './precompress.js';

const jsoncFormatter = fileURLToPath(new URL('src/query-page/jsonc-formatter.ts', import.meta.url));

/** Static files with relative addresses and no inline script, for a gateway with a strict content policy. */
export default defineConfig({
  base: './',
  plugins: [firstView(), precompress()],
  resolve: {
    // GraphiQL indents the variables with Prettier's parser of all JavaScript, half a megabyte.
    alias: { 'prettier/parser-babel': jsoncFormatter, 'prettier/plugins/estree': jsoncFormatter },
  },
  build: {
    target: 'es2023',
    reportCompressedSize: false,
    // Monaco's core is one file of 2.8 MB, loaded after the page itself.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: ['index.html', 'query.html', firstScript],
      // React's 'use client' in the libraries has no meaning outside a server.
      checks: { moduleLevelDirective: false },
    },
  },
  // Monaco's GraphQL worker loads its formatter on demand, which only the module format can do.
  worker: { format: 'es' },
});
