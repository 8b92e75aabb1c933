import IntlMessageFormat from 'intl-messageformat';
import { createContext, Fragment, type ReactNode, useContext, useMemo } from 'react';
import { en, type MessageKey } from './en.js';
import { type Formats, formatsOf } from './formats.js';
import { vi } from './vi.js';

/** The languages of the pages. */
export type PageLanguage = 'vi' | 'en';

type Values = Readonly<Record<string, string | number>>;

/** What the pages say and how they write numbers, in the reader's language. */
export interface Words extends Formats {
  readonly language: PageLanguage;
  /** A message with its values. */
  say(key: MessageKey, values?: Values): string;
  /** A message among whose values are elements, such as numbers that open their source. */
  sayWith(key: MessageKey, values: Readonly<Record<string, ReactNode>>): ReactNode;
}

const messages = { vi, en };
const compiled = new Map<string, IntlMessageFormat>();

function messageOf(language: PageLanguage, key: MessageKey): IntlMessageFormat {
  const place = `${language} ${key}`;
  const known = compiled.get(place);
  if (known) return known;
  const message = new IntlMessageFormat(messages[language][key], language);
  compiled.set(place, message);
  return message;
}

/** The words of a language. */
export function wordsOf(language: PageLanguage): Words {
  function say(key: MessageKey, values?: Values): string {
    return values ? String(messageOf(language, key).format({ ...values })) : messages[language][key];
  }
  function sayWith(key: MessageKey, values: Readonly<Record<string, ReactNode>>): ReactNode {
    const parts = [messageOf(language, key).format<ReactNode>({ ...values })].flat();
    return parts.map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places.
      <Fragment key={index}>{part}</Fragment>
    ));
  }
  return { language, say, sayWith, ...formatsOf(language, say) };
}

const WordsContext = createContext<Words>(wordsOf('en'));

/** Gives all below it the words of a language. */
export function WordsProvider(props: { readonly language: PageLanguage; readonly children: ReactNode }) {
  const words = useMemo(() => wordsOf(props.language), [props.language]);
  return <WordsContext value={words}>{props.children}</WordsContext>;
}

/** The words of the reader's language. */
export function useWords(): Words {
  return useContext(WordsContext);
}
