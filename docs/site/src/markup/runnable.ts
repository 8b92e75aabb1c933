import { upToGateway } from '../pages/relative-address.js';
import { codeBlock } from './code-block.js';
import { html, type Markup } from './html.js';
import { type PageLanguage, words } from './words.js';

/** A query, with the variables that it is to be sent with as JSON; empty where it takes none. */
export interface Runnable {
  readonly query: string;
  readonly variables: string;
}

/** The address of the query page with a query in it. */
export function queryPageAddress(page: string, { query, variables }: Runnable): string {
  const parameters = [['query', query], ...(variables === '' ? [] : [['variables', variables]])];
  const search = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return `${upToGateway(page)}query?${search}`;
}

/** A query as a block that leads to the query page and, where scripts run, can be sent from here. */
export function runnableBlock(page: string, runnable: Runnable, language: PageLanguage = 'en'): Markup {
  const { query, variables } = runnable;
  const said = words[language];
  return html`<div class="runnable">
${codeBlock(query, 'graphql')}
${variables !== '' && html`<p class="runnable-label">${said.variables}</p>${codeBlock(variables, 'json')}`}
<p class="runnable-actions"><a href="${queryPageAddress(page, runnable)}">${said.openQuery}</a></p>
</div>
`;
}
