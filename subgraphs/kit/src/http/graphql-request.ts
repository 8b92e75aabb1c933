import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { type Caller, callerOf } from '../access/caller.js';

/** The deepest that JSON of a request may be nested: whoever looks through all of it does so by recursion. */
const deepest = 100;

/** Whether JSON is nested deeper than anybody looks through. */
export function isTooDeep(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  const members: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return members.some((member) => isTooDeep(member, levels - 1));
}

/** A request to a GraphQL path, read but not yet understood. */
export interface GraphqlRequest {
  /** What it is called in logs, here and in the subgraphs. */
  readonly id: string;
  readonly method: string;
  /** Who asks, as the guards found out. */
  readonly caller: Caller;
  readonly headers: IncomingHttpHeaders;
  /** The query string with its question mark; empty without one. */
  readonly search: string;
  /** The body as it came; empty without one. */
  readonly text: string;
  /** The parsed JSON; undefined without a body. */
  readonly body: unknown;
  /** Given when the client goes away before it has its answer; without it nobody can tell. */
  readonly gone?: AbortSignal;
}

/** A request that cannot be read. */
export interface UnreadableRequest {
  readonly status: number;
  readonly message: string;
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i;

/** The charset that a content type names, unless it is the one that JSON is exchanged in. */
function foreignCharset(contentType: string | undefined): string | undefined {
  const [, named] = charset.exec(contentType ?? '') ?? [];
  return named && !/^utf-?8$/i.test(named) ? named : undefined;
}

const byteOrderMark = '\ufeff';

/** Reads a request's body as JSON in UTF-8, whatever else its content type says. */
export function readGraphqlRequest(request: FastifyRequest): GraphqlRequest | UnreadableRequest {
  const { id, headers, url, body: bytes } = request;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const foreign = foreignCharset(headers['content-type']);
  if (foreign) {
    return { status: 415, message: `The body is in ${foreign.slice(0, 100)}; expected charset=utf-8.` };
  }
  const given = Buffer.isBuffer(bytes) ? bytes.toString() : '';
  const text = given.startsWith(byteOrderMark) ? given.slice(1) : given;
  try {
    const body = text === '' ? undefined : JSON.parse(text);
    if (isTooDeep(body)) {
      return { status: 400, message: `The body is nested too deep; expected at most ${deepest} levels.` };
    }
    const caller = callerOf(request);
    return { id, method, caller, headers, search: searchOf(url), text, body };
  } catch {
    return { status: 400, message: 'The body is not JSON; expected {"query": …, "variables": …}.' };
  }
}
