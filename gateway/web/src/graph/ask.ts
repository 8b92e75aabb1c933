import { apiKey } from './api-key.js';
import type { Question } from './request.js';

/** One error of an answer: what was wrong, and where. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** What the gateway answered. */
export interface Answer<A> {
  readonly data: A;
  /** Of fields that could not be read while the others could. */
  readonly errors: readonly GraphError[];
}

/** Why there is nothing to show: nobody is there, we are not known, too much was asked, it was refused, or we have a fault. */
export type FailureKind = 'unreachable' | 'unknown-caller' | 'too-many' | 'refused' | 'broken';

export class AskFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'AskFailure';
  }
}

/** The headers that make an answer what this page shows: in which language, and for whom. */
export function requestHeaders(language: string): Record<string, string> {
  const key = apiKey();
  return { 'accept-language': language, ...(key === '' ? {} : { authorization: `Bearer ${key}` }) };
}

function failureOf(status: number, message: string): AskFailure {
  if (status === 401 || status === 403) return new AskFailure('unknown-caller', message);
  if (status === 429) return new AskFailure('too-many', message);
  if (status >= 500) return new AskFailure('unreachable', message);
  return new AskFailure('refused', message);
}

/**
 * Asks the graph for one of its published operations. The address is relative, so that it holds behind a proxy that
 * serves the gateway under a path of its own.
 *
 * @throws AskFailure when there is no data.
 */
export async function ask<A>({ documentId, variables }: Question, language: string): Promise<Answer<A>> {
  const response = await fetch('graphql', {
    method: 'POST',
    headers: {
      ...requestHeaders(language),
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ documentId, variables }),
  }).catch((reason: unknown) => {
    throw new AskFailure('unreachable', String(reason));
  });
  const text = await response.text();
  const { data, errors = [] } = parsed(text) as { data?: A | null; errors?: GraphError[] };
  if (data == null) throw failureOf(response.status, errors[0]?.message ?? text.slice(0, 200));
  return { data, errors };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
