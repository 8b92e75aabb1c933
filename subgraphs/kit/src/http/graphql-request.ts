import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The largest request body that is read. */
const largestBody = 1_000_000;

/** The deepest that JSON of a request may be nested: whoever looks through all of it does so by recursion. */
const deepest = 100;

/** Whether JSON is nested deeper than anybody looks through. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return level.length > 0;
}

/** A request to a GraphQL path, read but not yet understood. */
export interface GraphqlRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** The query string with its question mark; empty without one. */
  readonly search: string;
  /** The body as it came; empty without one. */
  readonly text: string;
  /** The parsed JSON; undefined without a body. */
  readonly body: unknown;
}

/** A request that cannot be read. */
export interface UnreadableRequest {
  readonly status: number;
  readonly message: string;
}

/** The body as text; null when it is too large. By events: an iterator over the body takes twice as long. */
function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) chunks.push(chunk);
      else resolve(null);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The request was broken off')));
  });
}

/** Reads a request's body as JSON, whatever its content type says. */
export async function readGraphqlRequest(
  message: IncomingMessage,
  search: string,
): Promise<GraphqlRequest | UnreadableRequest> {
  const text = await readBody(message);
  if (text === null) {
    return { status: 413, message: `The body is too large; expected at most ${largestBody} bytes.` };
  }
  const method = (message.method ?? 'GET').toUpperCase();
  try {
    const body = text === '' ? undefined : JSON.parse(text);
    if (isTooDeep(body)) {
      return { status: 400, message: `The body is nested too deep; expected at most ${deepest} levels.` };
    }
    return { method, headers: message.headers, search, text, body };
  } catch {
    return { status: 400, message: 'The body is not JSON; expected {"query": …, "variables": …}.' };
  }
}
