import type { GraphqlRequest } from '@ntp-graph/kit';
import { type AnswerRecord, cacheControlOf, type Following } from '../../caching/answer.js';
import { notKept } from '../../caching/cache-headers.js';
import type { Ask } from '../../caching/cached-route.js';
import { dataVersionOf } from '../../caching/data-version.js';
import type { CacheStatus } from '../../caching/response-cache.js';
import { readAnswer } from '../writing/read-answer.js';

/** An error as an answer has it. */
export interface AnswerError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

/** An answer as text, and what was said with it. */
export interface TextAnswer {
  /** The text of it. */
  readonly body: string | Buffer;
  readonly cacheControl: string;
  readonly status: CacheStatus;
  /** The header that says which data it is from, where that is known. */
  readonly dataVersion: Readonly<Record<string, string>>;
  /** What was learnt while it was made; null where it was kept. */
  readonly record: AnswerRecord | null;
}

/** An answer that is read here. */
export interface JsonAnswer extends TextAnswer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
  /** The fields that hold synthetic figures, by coordinate. */
  readonly synthetic: readonly string[];
}

/** What is asked in place of what a client asks. */
export interface AskedInstead {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Asks for something in the name of whoever sent a request.
 *
 * @param following for a page of several
 */
export async function askForText(
  ask: Ask,
  request: GraphqlRequest,
  body: AskedInstead,
  following?: Following,
): Promise<TextAnswer> {
  const own = { 'content-type': 'application/json', accept: 'application/json' };
  // No page is kept that nobody asks for again before it has to go.
  const headers = { ...request.headers, ...own, ...(following ? { 'cache-control': 'no-store' } : {}) };
  const asked = { ...request, method: 'POST', headers, search: '', body, text: '' };
  const { answer, status, scope } = await ask(asked, following);
  const stored = answer.kind === 'ready' ? answer.stored : null;
  const execution = answer.kind === 'executed' ? answer.execution : null;
  const response = execution?.response.body;
  const text = stored?.body ?? (response?.kind === 'complete' ? response.string : '{}');
  return {
    body: text,
    cacheControl: stored?.cacheControl ?? (execution ? cacheControlOf(execution, scope) : notKept),
    status,
    dataVersion: dataVersionOf(stored, execution?.record.dataVersion),
    record: execution?.record ?? null,
  };
}

/** The same, and reads the answer. */
export async function askInstead(
  ask: Ask,
  request: GraphqlRequest,
  body: AskedInstead,
  following?: Following,
): Promise<JsonAnswer> {
  const answer = await askForText(ask, request, body, following);
  return { ...answer, ...readAnswer(answer.body.toString()) };
}
