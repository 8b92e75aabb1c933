import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './query-page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguage } from '../app/preferred-language.js';
import { WordsProvider } from '../words/use-words.js';
import { QueryPage } from './query-page.js';

const asked = new URLSearchParams(location.search).get('lang');
const language = asked === 'vi' || asked === 'en' ? asked : preferredLanguage();
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root.');
createRoot(root).render(
  <StrictMode>
    <WordsProvider language={language}>
      <QueryPage />
    </WordsProvider>
  </StrictMode>,
);
