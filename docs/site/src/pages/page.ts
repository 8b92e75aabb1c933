import type { Markup } from '../markup/html.js';
import type { PageLanguage } from '../markup/words.js';
import type { SearchEntry } from '../search/search-entry.js';

/** A heading that can be linked to. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A page of the documentation, without what surrounds it. */
export interface Page {
  /** Where it lies below `/docs/`, such as `guides/run.html`. */
  readonly path: string;
  readonly title: string;
  /** What it is written in; English unless said. */
  readonly language?: PageLanguage;
  /** One sentence for search engines and previews. */
  readonly description: string;
  /** The entry of the navigation that it belongs to: its own path, or that of the list it is part of. */
  readonly within: string;
  readonly body: Markup;
  readonly outline: readonly Heading[];
  readonly entries: readonly SearchEntry[];
}
