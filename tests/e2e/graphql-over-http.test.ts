import { request } from 'node:http';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

const byGet = () => `${platform.url}/graphql?query=%7B__typename%7D`;

/** Asks as it stands: `fetch` forbids the headers that browsers set by themselves. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('every check of graphql-http', () => {
  const audits = serverAudits({ url: () => `${platform.url}/graphql` });

  it('are the 61 of the version that we know', () => expect(audits).toHaveLength(61));

  it.each(audits)('$id $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});

describe('a GET without any header', () => {
  it('is answered, and no other origin may read the answer', async () => {
    const response = await fetch(byGet());
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    expect(response.headers.has('access-control-allow-origin')).toBe(false);
    expect(response.headers.has('set-cookie')).toBe(false);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('runs no mutation', async () => {
    const response = await fetch(`${platform.url}/graphql?query=mutation%7B__typename%7D`);
    expect(response.ok).toBe(false);
  });

  it.each([
    [
      'an image or a script of another site',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      400,
    ],
    ['a script of a sister site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 400],
    ['a link on another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    ['a page of ours', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200],
    ['the address bar', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
  ])('that is %s', async (_who, headers, status) => {
    expect(await statusOf(byGet(), headers)).toBe(status);
  });
});

describe('a POST that any page could have a browser send', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused as %s',
    async (contentType) => {
      const body = JSON.stringify({ query: '{ __typename }' });
      const headers = { 'content-type': contentType };
      const response = await fetch(`${platform.url}/graphql`, { method: 'POST', headers, body });
      expect(response.status).toBe(400);
    },
  );
});

describe('/graphql in a browser', () => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  it('leads to the query page', async () => {
    const response = await fetch(`${platform.url}/graphql`, { headers: { accept } });
    expect(response.url).toBe(`${platform.url}/query`);
    expect(await response.text()).toContain('<title>NTP Graph');
  });

  it('shows the answer where the address holds a query', async () => {
    const response = await fetch(byGet(), { headers: { accept } });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });
});
