import { describe, expect, it } from 'vitest';
import { Language } from './language.js';
import { requestLanguage } from './request-language.js';

describe('the language of a request', () => {
  it.each<[string | undefined, Language]>([
    [undefined, Language.VI],
    ['', Language.VI],
    ['*', Language.VI],
    ['fr', Language.VI],
    ['en', Language.EN],
    ['EN-gb', Language.EN],
    ['vi, en', Language.VI],
    ['en, vi', Language.EN],
    ['vi;q=0.5, en;q=0.8', Language.EN],
    ['fr, en-GB;q=0.8, vi;q=0.5', Language.EN],
    ['en;q=0', Language.VI],
    ['en;q=none', Language.VI],
    ['eng', Language.VI],
  ])('that accepts %j is %s', (accepted, language) => {
    expect(requestLanguage(accepted)).toBe(language);
  });
});
