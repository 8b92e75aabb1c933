import { renderToStaticMarkup } from 'react-dom/server';
import { Intro } from '../country/intro.js';
import { type PageLanguage, WordsProvider } from '../words/use-words.js';
import { Header } from './header.js';
import { AddressProvider } from './use-address.js';

/** What is seen before the code of the page has come, as HTML in one language; hidden until that is known to be the reader's. */
export function shell(language: PageLanguage): string {
  // What the components ask of a browser.
  Object.assign(globalThis, {
    location: { search: `?lang=${language}` },
    localStorage: { getItem: () => null },
  });
  return renderToStaticMarkup(
    <div lang={language} hidden inert>
      <AddressProvider>
        <WordsProvider language={language}>
          <Header />
          <main>
            <Intro />
          </main>
        </WordsProvider>
      </AddressProvider>
    </div>,
  );
}
