import type { PageLanguage } from '../words/use-words.js';

/** The language that the reader's browser wants most of the two; English where it wants neither. */
export function preferredLanguage(): PageLanguage {
  return navigator.languages.find((language) => /^(vi|en)\b/.test(language))?.startsWith('vi') ? 'vi' : 'en';
}
