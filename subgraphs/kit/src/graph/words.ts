import { type ClassType, FieldResolver, Resolver, Root } from 'type-graphql';
import { inLanguage, type Language } from './language.js';
import { LanguageArgument } from './language-argument.js';

/** The properties of a row that are words in English and stand beside the same in Vietnamese: `note` and `noteVi`. */
type WordsOf<Row> = {
  [Name in keyof Row & string]: `${Name}Vi` extends keyof Row ? Name : never;
}[keyof Row & string];

/** How the graph describes a field of words. */
export interface WordsField {
  readonly description: string;
  /** Whether there may be nothing to say, in either language. */
  readonly nullable?: boolean;
}

/** What is there in one language alone is given in that: null would say that there is nothing to say. */
function inOneOf(language: Language, vi: string | null, en: string | null): string | null {
  return inLanguage(language, vi ?? en, en ?? vi);
}

/**
 * The resolver class of the fields of a type that answer with words of our own, in the language asked for.
 *
 * @example
 * wordsResolver(SeriesBreak, { description: { description: 'What changed, in a sentence.' } })
 * // seriesBreaks { description(language: EN) }
 */
export function wordsResolver<Row extends object>(
  type: ClassType<Row>,
  fields: Readonly<Partial<Record<WordsOf<Row>, WordsField>>>,
): ClassType<object> {
  class Words {}
  for (const [name, { description, nullable = false }] of Object.entries<WordsField>(fields as never)) {
    const read = (row: Readonly<Record<string, string | null>>, language: Language) =>
      inOneOf(language, row[`${name}Vi`] ?? null, row[name] ?? null);
    Object.defineProperty(Words.prototype, name, { value: read });
    Root()(Words.prototype, name, 0);
    LanguageArgument()(Words.prototype, name, 1);
    FieldResolver(() => String, { nullable, description })(Words.prototype, name, {});
  }
  Resolver(() => type)(Words);
  return Words;
}
