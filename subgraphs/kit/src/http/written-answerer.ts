import { parse, validate } from 'graphql';
import { compileQuery, queryCache } from '../execution/compile-query.js';
import type { CompiledQuery } from '../execution/compiled-query.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { GraphqlRequest } from './graphql-request.js';
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

/**
 * Answers a gateway that takes texts as they are, without Apollo Server in between; null for any other request, and
 * for one that is wrong: Apollo Server then says what is wrong with it.
 */
export function writtenAnswerer(subgraph: Subgraph): (request: GraphqlRequest) => Promise<string | null> {
  const fetches = queryCache();

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
    const fetch = fetches.get(key) ?? compile(asked);
    if (!fetch) return null;
    fetches.set(key, fetch);
    return encodeWrittenAnswer(await fetch(variables ?? {}, subgraph.readContext()));
  };
}
