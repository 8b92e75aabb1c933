import { type Words, words } from '../markup/words.js';

/** Words in the language that the text of the page is in. */
export function wordsOfPage(): Words {
  return words[document.querySelector('main')?.lang === 'vi' ? 'vi' : 'en'];
}
