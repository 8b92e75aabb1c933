import { Language } from './language.js';

/** The languages as HTTP names them (RFC 9110), in `Accept-Language` and `Content-Language`. */
export const languageTags: Readonly<Record<Language, string>> = { [Language.VI]: 'vi', [Language.EN]: 'en' };

/** What a range such as `en-GB;q=0.8` asks for, and how much it is wanted. */
function wish(range: string): { readonly language: Language | undefined; readonly weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const known = (Object.keys(languageTags) as Language[]).find(
    (each) => tag === languageTags[each] || tag.startsWith(`${languageTags[each]}-`),
  );
  return { language: known, weight: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}

/**
 * The language of a whole request: of those that its `Accept-Language` names the one that is wanted most, the first of
 * equals. VI where it names neither.
 *
 * @example
 * requestLanguage('fr, en-GB;q=0.8, vi;q=0.5'); // Language.EN
 */
export function requestLanguage(acceptLanguage: string | undefined): Language {
  let best: Language = Language.VI;
  let most = 0;
  for (const range of acceptLanguage?.split(',') ?? []) {
    const { language, weight } = wish(range);
    if (!language || weight <= most) continue;
    best = language;
    most = weight;
  }
  return best;
}
