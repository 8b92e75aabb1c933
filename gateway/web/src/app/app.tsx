import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { CountryView } from '../country/country-view.js';
import { useWords } from '../words/use-words.js';
import type { View } from './address.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { useNavigation } from './use-address.js';
import { useFocusOnOpened } from './use-focus-on-opened.js';
import { ViewBoundary } from './view-boundary.js';

/** The first view is part of the first load; the others, with their tables and charts, come when they are opened. */
const views: Readonly<Record<View, ComponentType>> = {
  country: CountryView,
  province: lazy(async () => ({ default: (await import('../province/province-view.js')).ProvinceView })),
  commune: lazy(async () => ({ default: (await import('../commune/commune-view.js')).CommuneView })),
  indicator: lazy(async () => ({ default: (await import('../indicator/indicator-view.js')).IndicatorView })),
  programme: lazy(async () => ({ default: (await import('../programme/programme-view.js')).ProgrammeView })),
  source: lazy(async () => ({ default: (await import('../source/source-view.js')).SourceView })),
};

/** The page: where to go, what is looked at, and what it rests on. */
export function App(): ReactNode {
  const { address } = useNavigation();
  const { say, language } = useWords();
  const View = views[address.view];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const content = useFocusOnOpened();
  return (
    <>
      <a className="skip" href="#content">
        {say('app.skip')}
      </a>
      <Header />
      <p id="page-title" className="visually-hidden" role="status" />
      <main id="content" tabIndex={-1} ref={content}>
        <ViewBoundary key={address.view}>
          <Suspense fallback={<p className="waiting">{say('app.loading')}</p>}>
            <View />
          </Suspense>
        </ViewBoundary>
      </main>
      <Footer />
    </>
  );
}
