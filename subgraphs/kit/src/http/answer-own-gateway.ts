import { parse, validate } from 'graphql';
import { compileQuery, queryCache } from '../execution/compile-query.js';
import type { CompiledQuery } from '../execution/compiled-query.js';
import { requestLanguage } from '../graph/request-language.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { GraphqlRequest } from './graphql-request.js';
import { signatureHeader, signatureOf, signedRequest } from './signature.js';
import { utf8 } from './utf8.js';
import { encodeWrittenAnswer, writtenAnswerType } from './written-answer.js';

interface WrittenRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions: { readonly written: readonly string[] };
}

/** What a gateway asks for that takes texts; null when the request is another. */
function writtenRequest({ method, headers, body }: GraphqlRequest): WrittenRequest | null {
  if (method !== 'POST' || !headers.accept?.includes(writtenAnswerType)) return null;
  const { query, extensions } = (body ?? {}) as Partial<WrittenRequest>;
  const isWhole = typeof query === 'string' && Array.isArray(extensions?.written);
  return isWhole ? (body as WrittenRequest) : null;
}

/** An answer with its texts, and what proves whose it is. */
export interface WrittenAnswer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Answers a gateway of our own, which takes texts as they are, without Apollo Server in between; null for any other
 * request, and for one that is wrong: Apollo Server then says what is wrong with it.
 *
 * @param secret what the gateway knows too, and the answers are signed with; without it no answer has texts
 */
export function answerOwnGateway(
  subgraph: Subgraph,
  secret: string | undefined,
): (request: GraphqlRequest) => Promise<WrittenAnswer | null> {
  const queries = queryCache();
  if (!secret) return async () => null;

  function compile({ query, operationName, extensions }: WrittenRequest): CompiledQuery | null {
    try {
      const document = parse(query, { noLocation: true });
      if (validate(subgraph.schema, document).length > 0) return null;
      const asText = new Set(extensions.written);
      return compileQuery(subgraph, document, operationName, { rows: 'selected', asText });
    } catch {
      return null;
    }
  }

  return async (request) => {
    const asked = writtenRequest(request);
    if (!asked) return null;
    const { query, operationName, extensions, variables } = asked;
    const key = JSON.stringify([query, operationName, extensions.written]);
    const run = queries.get(key) ?? compile(asked);
    if (!run) return null;
    queries.set(key, run);
    const language = requestLanguage(request.headers['accept-language']);
    const body = utf8(encodeWrittenAnswer(await run(variables ?? {}, subgraph.readContext(language))));
    const signature = signatureOf(secret, signedRequest(language, request.text), body);
    return { body, headers: { 'content-type': writtenAnswerType, [signatureHeader]: signature } };
  };
}
