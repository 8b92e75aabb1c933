import { html } from '../markup/html.js';
import { runnableBlock } from '../markup/runnable.js';
import type { Page } from '../pages/page.js';
import type { Example } from './example.js';

export const operationsPagePath = 'operations.html';

/** The documents of `schema/operations/`, which the gateway keeps ready. */
export function operationsPage(operations: readonly Example[]): Page {
  const title = 'Ready operations';
  return {
    path: operationsPagePath,
    title,
    description: 'Documents that answer whole questions, ready to be sent.',
    within: operationsPagePath,
    body: html`<p>Documents that answer whole questions. They lie in <code>schema/operations/</code>; their plans are made when the
gateway starts, and one that takes only persisted documents takes these.</p>
${operations.map(
  (operation) => html`<h2 id="${operation.name}"><a href="#${operation.name}">${operation.title}</a></h2>
<p>${operation.note}</p>
${runnableBlock(operationsPagePath, operation)}`,
)}`,
    outline: operations.map(({ name, title: text }) => ({ depth: 2, id: name, text })),
    entries: [
      {
        address: operationsPagePath,
        title,
        place: 'Page',
        text: 'Documents that answer whole questions.',
        weight: 1.5,
      },
      ...operations.map(({ name, title: own, note }) => ({
        address: `${operationsPagePath}#${name}`,
        title: own,
        place: title,
        text: note,
        weight: 1,
      })),
    ],
  };
}
