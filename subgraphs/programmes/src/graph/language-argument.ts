import { Language } from '@ntp-graph/kit';
import { Arg } from 'type-graphql';

/** The argument `language` of every name. */
export function LanguageArgument() {
  return Arg('language', () => Language, { defaultValue: Language.VI, description: 'VI unless said.' });
}
