import './styles/tokens.css';
import './styles/page.css';
import './styles/controls.css';
import './styles/panel.css';
import './styles/country.css';
import './styles/views.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SourceDialogProvider } from '../figure/source-dialog.js';
import { WordsProvider } from '../words/use-words.js';
import { App } from './app.js';
import { AddressProvider, useNavigation } from './use-address.js';

function Root() {
  const { address } = useNavigation();
  return (
    <WordsProvider language={address.language}>
      <SourceDialogProvider>
        <App />
      </SourceDialogProvider>
    </WordsProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root.');
createRoot(root).render(
  <StrictMode>
    <AddressProvider>
      <Root />
    </AddressProvider>
  </StrictMode>,
);
