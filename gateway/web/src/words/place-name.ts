import type { PageLanguage } from './use-words.js';

interface Named {
  readonly name: string;
  readonly fullName: string;
}

/** What a place is called: in Vietnamese with its legal type; in English by its name, for the types are Vietnamese. */
export function placeName(language: PageLanguage, { name, fullName }: Named): string {
  return language === 'vi' ? fullName : name;
}
