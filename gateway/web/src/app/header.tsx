import { type ReactNode, useState } from 'react';
import { Select } from '../controls/select.js';
import { useWords } from '../words/use-words.js';
import type { View } from './address.js';
import { PlaceSearch } from './place-search.js';
import { chooseTheme, storedTheme, type Theme, themes } from './theme.js';
import { Link, useNavigation } from './use-address.js';

const pages = ['country', 'indicator', 'programme', 'source'] as const satisfies readonly View[];

/** The name of the page, the ways through it, and the search for a place. */
export function Header(): ReactNode {
  const { address } = useNavigation();
  const { say, language } = useWords();
  const isOfPlace = address.view === 'province' || address.view === 'commune';
  const shown = isOfPlace ? 'country' : address.view;
  return (
    <header className="site">
      <p className="brand">
        <Link to={{ view: 'country' }}>{say('app.title')}</Link>
      </p>
      <nav aria-label={say('nav.label')}>
        <ul>
          {pages.map((view) => (
            <li key={view}>
              <Link to={{ view, source: null }} current={view === shown}>
                {say(`nav.${view}`)}
              </Link>
            </li>
          ))}
          <li>
            <a href={`query?lang=${language}`}>{say('nav.query')}</a>
          </li>
          <li>
            <a href="docs/">{say('nav.docs')}</a>
          </li>
        </ul>
      </nav>
      <PlaceSearch />
      <div className="settings">
        <Link to={{ language: language === 'vi' ? 'en' : 'vi' }}>{say('language.other')}</Link>
        <ThemeSelect />
      </div>
    </header>
  );
}

function ThemeSelect(): ReactNode {
  const { say } = useWords();
  const [theme, setTheme] = useState<Theme>(storedTheme);
  return (
    <Select
      className="is-compact"
      label={say('theme.label')}
      value={theme}
      options={themes.map((each) => ({ value: each, label: say(`theme.${each}`) }))}
      onChange={(chosen) => {
        chooseTheme(chosen as Theme);
        setTheme(chosen as Theme);
      }}
    />
  );
}
