import type { HTTPGraphQLResponse } from '@apollo/server';
import { utf8 } from '@ntp-graph/kit';
import type { AccessScope } from './access-scope.js';
import type { AnswerRecord } from './answer-record.js';
import { cacheControlHeader, notKept } from './cache-control-header.js';
import type { Versions } from './data-versions.js';
import { entityTag } from './entity-tag.js';
import type { StoredAnswer } from './stored-answer.js';

/** A request that was executed: what is to be sent, and what was learnt meanwhile. */
export interface Execution {
  readonly response: HTTPGraphQLResponse;
  readonly record: AnswerRecord;
}

/** Executes the request at hand, by itself. */
export type Execute = () => Promise<Execution>;

/** The `cache-control` header of what was executed. */
export function cacheControlOf({ response, record }: Execution, scope: AccessScope): string {
  const isWhole = record.policy && (response.status ?? 200) === 200;
  return isWhole && record.policy ? cacheControlHeader(record.policy, scope) : notKept;
}

/**
 * The versions that an answer was read from: those of the subgraphs that had a part in it.
 *
 * @param before all versions, read before the execution began
 * @returns null when one of them is not known
 */
export function versionsReadFrom(
  { record }: Execution,
  before: Versions,
): Readonly<Record<string, string>> | null {
  const versions: Record<string, string> = {};
  for (const name of record.subgraphs) {
    const version = before[name];
    if (!version) return null;
    versions[name] = version;
  }
  return versions;
}

/** The answer as it can be sent again, when it is the whole, faultless answer to a query. */
export function answerToKeep(
  execution: Execution,
  scope: AccessScope,
  versions: Readonly<Record<string, string>>,
): StoredAnswer | null {
  const { headers, body } = execution.response;
  const cacheControl = cacheControlOf(execution, scope);
  if (cacheControl === notKept || body.kind !== 'complete') return null;
  const bytes = utf8(body.string);
  return {
    body: bytes,
    etag: entityTag(bytes),
    contentType: headers.get('content-type') ?? 'application/json; charset=utf-8',
    cacheControl,
    versions,
  };
}
