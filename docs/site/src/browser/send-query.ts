/** What the server answered, as text, and a sentence about it. */
export interface Sent {
  readonly text: string;
  readonly summary: string;
}

const kilobytes = (text: string) => `${(new Blob([text]).size / 1000).toFixed(1)} kB`;

/** Sends a query to the gateway that serves the page. */
export async function sendQuery(query: string, variables: string): Promise<Sent> {
  const began = performance.now();
  try {
    const response = await fetch(`${document.documentElement.dataset.gateway}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables: variables === '' ? {} : JSON.parse(variables) }),
    });
    const answered = await response.text();
    const time = `${Math.round(performance.now() - began)} ms`;
    const synthetic = response.headers.get('x-synthetic') === 'true' ? ' It holds synthetic figures.' : '';
    const text = JSON.stringify(JSON.parse(answered), undefined, 2);
    return { text, summary: `Answered in ${time} with ${kilobytes(answered)}.${synthetic}` };
  } catch {
    return {
      text: '',
      summary: 'The server does not answer. Is it still running? Send it again once it is.',
    };
  }
}
