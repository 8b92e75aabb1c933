import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './query-page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryPage } from './query-page.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root.');
createRoot(root).render(
  <StrictMode>
    <QueryPage />
  </StrictMode>,
);
