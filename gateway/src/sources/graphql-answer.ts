import type { FetchError, FetchResult } from '@ntp-graph/kit';

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isErrors(value: unknown): value is readonly FetchError[] {
  return Array.isArray(value) && value.every((error) => isObject(error) && typeof error.message === 'string');
}

/**
 * A value as the answer of a subgraph; null where it is none: `data` is an object or, where `errors` say why, null or
 * absent. A server that failed (HTTP 5xx) and has no errors to tell is not believed, whatever it sent.
 */
export function graphqlAnswer(value: unknown, status: number): FetchResult | null {
  if (!isObject(value)) return null;
  const { data } = value;
  const errors = value.errors ?? [];
  if (!isErrors(errors)) return null;
  if (data != null && !isObject(data)) return null;
  if (errors.length > 0) return value as FetchResult;
  return data != null && status < 500 ? ({ ...value, errors: undefined } as FetchResult) : null;
}
