import { createHash } from 'node:crypto';
import { type GraphqlRequest, isTooDeep } from '@ntp-graph/kit';
import { LRUCache } from 'lru-cache';
import { countValues } from '../limits/count-values.js';

type Fields = Readonly<Record<string, unknown>>;

/** An operation as a request asks for it: all that its answer depends on, besides who asks and what day it is. */
export interface AskedOperation {
  /** The document, unless the extensions name one that is known to the server. */
  readonly query: string | null;
  readonly operationName: string | null;
  readonly variables: Fields;
  readonly extensions: Fields;
  /** The media types that the client accepts: they decide the content type of the answer. */
  readonly accept: string;
}

const jsonType = /^application\/json\s*(;|$)/i;
const parts = new Set(['query', 'operationName', 'variables', 'extensions']);

/** Values of a request that a key is made of; what has more is not worth keeping, or refused. */
const mostValues = 20_000;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a GET request's query string says, as the body of a POST would say it; null when it is malformed. */
function queryString(search: string): Fields | null {
  const given = [...new URLSearchParams(search)];
  if (new Set(given.map(([name]) => name)).size < given.length) return null;
  try {
    const fields = Object.fromEntries(
      given.map(([name, text]) => {
        const isJson = name === 'variables' || name === 'extensions';
        return [name, isJson ? JSON.parse(text) : text];
      }),
    );
    return isTooDeep(fields) ? null : fields;
  } catch {
    return null;
  }
}

/** Apollo Server refuses what a foreign page could have a browser send unasked; such a request never meets a cache. */
function isPreflighted({ method, headers }: GraphqlRequest): boolean {
  const contentType = headers['content-type'];
  if (contentType !== undefined) return jsonType.test(contentType);
  return (
    method === 'GET' && Boolean(headers['x-apollo-operation-name'] || headers['apollo-require-preflight'])
  );
}

function given(request: GraphqlRequest): unknown {
  if (request.method === 'POST') return request.body;
  return request.method === 'GET' ? queryString(request.search) : null;
}

/** The operation of a request; null when it is anything but one plain, well-formed operation. */
export function askedOperation(request: GraphqlRequest): AskedOperation | null {
  const fields = isPreflighted(request) ? given(request) : null;
  if (!isFields(fields) || Object.keys(fields).some((name) => !parts.has(name))) return null;
  const { query = null, operationName = null, variables, extensions } = fields;
  if (query !== null && typeof query !== 'string') return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (!isFields(variables ?? {}) || !isFields(extensions ?? {})) return null;
  if (!query && !extensions) return null;
  if (countValues([variables, extensions], mostValues) > mostValues) return null;
  return {
    query,
    operationName,
    variables: (variables ?? {}) as Fields,
    extensions: (extensions ?? {}) as Fields,
    accept: request.headers.accept ?? '*/*',
  };
}

function sorted(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * JSON text that is the same for equal values, in whatever order their members came.
 *
 * @example
 * canonicalJson({ b: 1, a: [2] }); // '{"a":[2],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sorted);
}

const mostOperations = 2000;

/** Whether the operation of a name, or the only one, of a document is a query. */
export type ReadsAsQuery = (document: string, operationName: string | null) => boolean;

/** What is known of an operation. */
interface KnownQuery {
  readonly isQuery: boolean;
  /** The subgraphs that its answers were read from so far; null before there was one. */
  subgraphs: ReadonlySet<string> | null;
}

/** Which operations are queries: only those may be answered once for several requests. */
export class KnownQueries {
  private readonly known = new LRUCache<string, KnownQuery>({ max: mostOperations });

  constructor(private readonly readsAsQuery: ReadsAsQuery) {}

  /** False for what is not, and for an operation that is named without its document until `learn` has met it. */
  has(asked: AskedOperation): boolean {
    const key = this.keyOf(asked);
    const { query, operationName } = asked;
    const known = this.known.get(key);
    if (known) return known.isQuery;
    if (query === null) return false;
    const isQuery = this.readsAsQuery(query, operationName);
    this.known.set(key, { isQuery, subgraphs: null });
    return isQuery;
  }

  /** Takes note of an operation that turned out to be a query. */
  learn(asked: AskedOperation): void {
    const key = this.keyOf(asked);
    this.known.set(key, { isQuery: true, subgraphs: this.known.get(key)?.subgraphs ?? null });
  }

  /** Takes note of the subgraphs that an answer was read from. */
  note(asked: AskedOperation, subgraphs: ReadonlySet<string>): void {
    const known = this.known.get(this.keyOf(asked));
    if (known) known.subgraphs = new Set([...(known.subgraphs ?? []), ...subgraphs]);
  }

  /**
   * The subgraphs that answers to an operation are read from, as far as it was answered before; null before it was. With
   * other variables it may be others too.
   */
  subgraphsOf(asked: AskedOperation): readonly string[] | null {
    const subgraphs = this.known.get(this.keyOf(asked))?.subgraphs;
    return subgraphs ? [...subgraphs] : null;
  }

  private keyOf({ query, extensions, operationName }: AskedOperation): string {
    return createHash('sha256')
      .update(canonicalJson([query, extensions, operationName]))
      .digest('base64url');
  }
}
