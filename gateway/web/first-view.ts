import type { Plugin } from 'vite';
import { shell } from './src/app/shell.js';

/** The script that shows what is seen first: small, so that it runs while the rest is on its way. */
export const firstScript = 'src/app/first.ts';

/** Puts into the page of the app what is seen before its code has come, in both languages, and ahead of that code its script. */
export function firstView(): Plugin {
  return {
    name: 'first-view',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const root = '<div id="root">';
        if (!html.includes(root)) return html;
        const first = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'first');
        const attrs = { type: 'module', crossorigin: true, src: `./${first?.fileName}` };
        return {
          html: html.replace(root, () => `${root}${shell('en')}${shell('vi')}`),
          tags: [{ tag: 'script', attrs, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}
