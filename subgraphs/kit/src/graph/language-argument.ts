import { Arg } from 'type-graphql';
import { Language } from './language.js';

/** The argument `language` of every name. */
export function LanguageArgument() {
  return Arg('language', () => Language, {
    defaultValue: Language.VI,
    description: 'The language of the name. VI by default.',
  });
}
