import type { HTTPGraphQLResponse } from '@apollo/server';
import { entityTag, utf8InTurns } from '@ntp-graph/kit';
import type { Audience } from './audience.js';
import { cacheControlHeader, notKept } from './cache-headers.js';
import type { AccessScope } from './cache-key.js';
import type { CachePolicy } from './cache-policy.js';
import type { Versions } from './data-versions.js';
import type { VersionsBefore } from './versions-before.js';

/**
 * Told of the data of an answer, under the names that subgraphs were asked for them, once all are read. They are written
 * after what it promises.
 */
export type WhenRead = (data: unknown) => Promise<void>;

/** What somebody wants to know of an answer while it is made. */
export interface Following {
  /** Looks at the version of each subgraph before it is asked. */
  readonly before: VersionsBefore;
  /** Not told of an answer that was there already, or is made for others too. */
  readonly whenRead?: WhenRead;
}

/** What is learnt of an answer while it is made. One object for the whole request, whoever copies the context. */
export class AnswerRecord {
  /** The subgraphs that were asked. */
  readonly subgraphs = new Set<string>();
  /** The policy of the whole, faultless answer to a query; null as long as it is not known to be one. */
  policy: CachePolicy | null = null;
  /** The fields that hold synthetic figures, by coordinate; null as long as no answer was made. */
  synthetic: readonly string[] | null = null;
  /** Whether it was made, and without errors. */
  isFaultless = false;
  /** Which data it was read from, as `x-data-version` has it; null where they changed meanwhile. Only where asked for. */
  dataVersion: string | null | undefined;
  /** What looks at the version of a subgraph before its first fetch; null where nobody wants to know. */
  before: VersionsBefore | null = null;
  /** Who is told of the data before they are written; null where nobody wants to know. */
  whenRead: WhenRead | null = null;
  /** Whether a null in it may be something that was lost on the way: such an answer is not kept. */
  isDoubtful = false;
  /** Whether a subgraph was told more of the request than its language: nobody else is given such an answer. */
  isOfOneRequest = false;
  /** The name of the operation that was executed; null where it has none, or was refused. */
  operationName: string | null = null;
  /** The SHA-256 of the document. */
  documentHash: string | undefined;
  /** What it may cost, by the estimate that LIMIT_COST limits. */
  cost: number | undefined;
  /** Seconds that each subgraph took for all its fetches; null where none was asked. */
  fetchSeconds: Map<string, number> | null = null;

  /** Whether it holds anything synthetic; null as long as no answer was made. */
  get holdsSynthetic(): boolean | null {
    return this.synthetic && this.synthetic.length > 0;
  }

  /** Adds what a fetch took. */
  addFetch(subgraph: string, seconds: number): void {
    this.fetchSeconds ??= new Map();
    this.fetchSeconds.set(subgraph, (this.fetchSeconds.get(subgraph) ?? 0) + seconds);
  }
}

/** An answer as it is kept: ready to send, with what must still hold for it to be sent. */
export interface StoredAnswer {
  readonly body: Buffer;
  readonly etag: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly holdsSynthetic: boolean;
  readonly operationName: string | null;
  /** The version that the data of each subgraph it was read from had before it was read. */
  readonly versions: Readonly<Record<string, string>>;
}

/** A request that was executed: what is to be sent, and what was learnt meanwhile. */
export interface Execution {
  readonly response: HTTPGraphQLResponse;
  readonly record: AnswerRecord;
}

/** Executes the request at hand, by itself, for those who wait for it. */
export type Execute = (audience: Audience) => Promise<Execution>;

/** An answer to a request: ready to be sent, or as it was executed. */
export type Answer =
  | {
      readonly kind: 'ready';
      readonly stored: StoredAnswer;
      /** What was learnt, where it was executed just now. */
      readonly record?: AnswerRecord;
    }
  | { readonly kind: 'executed'; readonly execution: Execution };

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
export async function answerToKeep(
  execution: Execution,
  scope: AccessScope,
  versions: Readonly<Record<string, string>>,
): Promise<StoredAnswer | null> {
  const { headers, body } = execution.response;
  const cacheControl = cacheControlOf(execution, scope);
  if (cacheControl === notKept || body.kind !== 'complete') return null;
  const bytes = await utf8InTurns(body.string);
  return {
    body: bytes,
    etag: entityTag(bytes),
    contentType: headers.get('content-type') ?? 'application/json; charset=utf-8',
    cacheControl,
    holdsSynthetic: execution.record.holdsSynthetic ?? false,
    operationName: execution.record.operationName,
    versions,
  };
}
