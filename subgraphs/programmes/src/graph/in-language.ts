import { Language } from '@ntp-graph/kit';

/** The wording in the language asked for. */
export function inLanguage(language: Language, vi: string, en: string): string {
  return language === Language.EN ? en : vi;
}
