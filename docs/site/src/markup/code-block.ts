import { highlight } from '../markdown/highlight.js';
import { html, type Markup } from './html.js';

/** Code that can be scrolled by keyboard where it is wider than the page. */
export function codeBlock(code: string, language: string): Markup {
  return html`<pre tabindex="0"><code class="language-${language || 'text'}">${highlight(code, language)}</code></pre>`;
}
