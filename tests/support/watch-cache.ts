import { type Json, operation } from './ask.js';

/** An answer, its bytes included, and what the cache said of it. */
export interface WatchedAnswer {
  readonly status: number;
  readonly text: string;
  readonly data: Json;
  readonly cache: string | null;
  readonly control: string | null;
  readonly etag: string | null;
}

async function watched(response: Response): Promise<WatchedAnswer> {
  const text = await response.text();
  return {
    status: response.status,
    text,
    data: text === '' ? undefined : JSON.parse(text).data,
    cache: response.headers.get('x-cache'),
    control: response.headers.get('cache-control'),
    etag: response.headers.get('etag'),
  };
}

/** What is asked. */
export interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** The flagship request: a province with its communes, their status, money and health. */
export const flagship: Asked = operation('province-communes');

/** Asks by POST. */
export async function watchPost(url: string, asked: Asked, headers: Record<string, string> = {}) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(asked),
  };
  return watched(await fetch(`${url}/graphql`, init));
}

/** Asks by GET, as a CDN would. */
export async function watchGet(
  url: string,
  { query, variables = {} }: Asked,
  headers: Record<string, string> = {},
) {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return watched(await fetch(`${url}/graphql?${search}`, { headers }));
}
