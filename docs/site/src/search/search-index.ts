import MiniSearch, { type Options } from 'minisearch';
import type { SearchEntry } from './search-entry.js';
import { terms } from './terms.js';

/** What is kept of an entry for the list of results. */
export interface Found extends Pick<SearchEntry, 'address' | 'title' | 'place' | 'weight'> {
  readonly excerpt: string;
}

const options: Options = {
  idField: 'address',
  fields: ['title', 'place', 'text'],
  storeFields: ['address', 'title', 'place', 'weight', 'excerpt'],
  tokenize: terms,
  processTerm: (term) => term,
  searchOptions: {
    boost: { title: 4 },
    prefix: true,
    // One letter wrong in five; shorter words are too many others' neighbours.
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    boostDocument: (_id, _term, stored) => Number(stored?.weight ?? 1),
  },
};

const excerptLength = 140;

function excerptOf(text: string): string {
  if (text.length <= excerptLength) return text;
  return `${text.slice(0, text.lastIndexOf(' ', excerptLength))} …`;
}

/** The index as JSON, which the page loads when somebody begins to search. */
export function writeIndex(entries: readonly SearchEntry[]): string {
  const index = new MiniSearch(options);
  index.addAll(entries.map((entry) => ({ ...entry, excerpt: excerptOf(entry.text) })));
  return JSON.stringify(index);
}

/** Reads an index; what it finds has all the words or, where nothing has, any of them. What has that very name comes first. */
export function readIndex(json: string): (text: string, most: number) => readonly Found[] {
  const index = MiniSearch.loadJSON(json, options);
  return (text, most) => {
    const all = index.search(text, { combineWith: 'AND' });
    const found = (all.length > 0 ? all : index.search(text, { combineWith: 'OR' })) as unknown as Found[];
    const asked = terms(text).join(' ');
    const [exact = [], others = []] = [true, false].map((is) =>
      found.filter(({ title }) => (terms(title).join(' ') === asked) === is),
    );
    return [...exact, ...others].slice(0, most);
  };
}
