import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { writeIndex } from '../search/search-index.js';
import { writeSite } from './write-site.js';

/** Writes the pages beside the script and the style that Vite makes of `src/browser`, whose names they need. */
export function sitePages(root: string): Plugin {
  return {
    name: 'site-pages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const names = Object.keys(bundle);
      const script = names.find((name) => name.endsWith('.js'));
      const style = names.find((name) => name.endsWith('.css'));
      if (!script || !style) throw new Error('The site needs one script and one style.');
      const site = writeSite(root);
      const index = this.emitFile({ type: 'asset', name: 'search.json', source: writeIndex(site.entries) });
      for (const [fileName, path] of site.copied) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
      }
      for (const [fileName, source] of site.pages({ script, style, searchIndex: this.getFileName(index) })) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
