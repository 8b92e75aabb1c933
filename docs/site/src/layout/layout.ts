import { html, type Markup } from '../markup/html.js';
import type { Page } from '../pages/page.js';
import { relativeAddress, upToGateway, upToSite } from '../pages/relative-address.js';

/** Files of the site whose names the build gives, below `/docs/`. */
export interface Assets {
  readonly script: string;
  readonly style: string;
  readonly searchIndex: string;
}

function outlineOf({ outline }: Page): Markup | null {
  const shown = outline.filter(({ depth }) => depth === 2);
  if (shown.length < 2) return null;
  return html`<nav class="outline" aria-label="On this page">
<h2>On this page</h2>
<ul>${shown.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul>
</nav>`;
}

function trailOf({ path, within }: Page, titles: ReadonlyMap<string, string>): Markup | null {
  if (within === path) return null;
  return html`<p class="trail"><a href="${relativeAddress(path, within)}">${titles.get(within)}</a> ›</p>`;
}

function titleOf({ path, title }: Page): string {
  return path === 'index.html' ? 'NTP Graph: documentation' : `${title} · NTP Graph`;
}

/** A page with what surrounds each: header with search, navigation, outline. No style and no script is in it. */
export function layout(
  page: Page,
  navigation: Markup,
  titles: ReadonlyMap<string, string>,
  { script, style, searchIndex }: Assets,
): string {
  const site = upToSite(page.path);
  const gateway = upToGateway(page.path);
  const own = (file: string) => relativeAddress(page.path, file);
  return html`<!doctype html>
<html lang="en" data-site="${site}" data-gateway="${gateway}" data-search-index="${own(searchIndex)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<title>${titleOf(page)}</title>
<link rel="icon" type="image/svg+xml" href="${own('favicon.svg')}">
<link rel="stylesheet" href="${own(style)}">
<script type="module" src="${own(script)}"></script>
</head>
<body>
<a class="skip" href="#page-content">Skip to the content</a>
<header>
<button type="button" id="menu-button" aria-expanded="false" aria-controls="site-navigation">Menu</button>
<a class="home" href="${own('index.html') || '#page-content'}">NTP Graph <span>documentation</span></a>
<div class="search" role="search">
<label for="search-text">Search</label>
<input id="search-text" type="search" placeholder="Search the documentation" autocomplete="off" spellcheck="false" aria-controls="search-results">
<p id="search-status" class="visually-hidden" role="status"></p>
<ul id="search-results" hidden></ul>
</div>
<a class="to-gateway" href="${gateway}query">Query page</a>
</header>
<div class="columns">
${navigation}
<main id="page-content" tabindex="-1" lang="${page.language ?? 'en'}">
${trailOf(page, titles)}
<h1>${page.title}</h1>
<noscript><p class="note" lang="en">Search and sending queries from here need JavaScript; all pages can be read without it.</p></noscript>
${page.body}
</main>
${outlineOf(page)}
</div>
</body>
</html>
`.text;
}
