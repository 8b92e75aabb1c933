import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { FactError } from './fact-error.js';

const file = 'translations.csv';

/** What our editors wrote in English, and the same in Vietnamese. */
export type Translations = ReadonlyMap<string, string>;

/** Reads the file; a sentence stands in it once, however many rows of other files say it. */
export function readTranslations(folder: URL): Translations {
  const records: string[][] = parse(readFileSync(new URL(file, folder), 'utf8'), { from_line: 2 });
  const translations = new Map<string, string>();
  for (const [en = '', vi = ''] of records) {
    const place = { file, line: translations.size + 2 };
    if (vi === '' || vi !== vi.trim()) {
      throw new FactError(
        { ...place, column: 'vi' },
        `${JSON.stringify(vi)} is not a text without spaces around it`,
      );
    }
    if (translations.has(en))
      throw new FactError({ ...place, column: 'en' }, `${JSON.stringify(en)} stands twice`);
    translations.set(en, vi);
  }
  return translations;
}
