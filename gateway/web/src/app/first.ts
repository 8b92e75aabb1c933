import { countryVariables } from '../country/country-variables.js';
import { answerOf } from '../graph/answers.js';
import { readAddress } from './address.js';
import { preferredLanguage } from './preferred-language.js';
import { applyTheme, storedTheme } from './theme.js';

// Runs while the rest of the code is on its way: shows what the page is, and asks what the first view will ask.
const address = readAddress(location.search, preferredLanguage());
const { language, view, show } = address;
document.documentElement.lang = language;
applyTheme(storedTheme());
const shell = document.querySelector<HTMLElement>(`#root > [lang="${language}"]`);
if (shell) {
  if (view !== 'country') shell.querySelector('.intro')?.remove();
  shell.hidden = false;
}

answerOf({ documentId: 'choices', variables: {} }, language);
if (view === 'country') {
  answerOf({ documentId: `country-by-${show}`, variables: countryVariables[show](address) }, language);
}
