import { wordsOfPage } from './words-of-page.js';

/** What the server answered, as text, and a sentence about it. */
export interface Sent {
  readonly text: string;
  readonly summary: string;
}

const kilobytes = (text: string) => (new Blob([text]).size / 1000).toFixed(1);

/** Sends a query to the gateway that serves the page. */
export async function sendQuery(query: string, variables: string): Promise<Sent> {
  const { answered, synthetic, gone } = wordsOfPage();
  const began = performance.now();
  try {
    const response = await fetch(`${document.documentElement.dataset.gateway}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables: variables === '' ? {} : JSON.parse(variables) }),
    });
    const body = await response.text();
    const time = Math.round(performance.now() - began);
    const note = response.headers.get('x-synthetic') === 'true' ? ` ${synthetic}` : '';
    const text = JSON.stringify(JSON.parse(body), undefined, 2);
    return { text, summary: answered(time, kilobytes(body)) + note };
  } catch {
    return { text: '', summary: gone };
  }
}
