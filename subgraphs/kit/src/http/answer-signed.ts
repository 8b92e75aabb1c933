import { parse, validate } from 'graphql';
import { compileQuery } from '../execution/compile-query.js';
import type { CompiledQuery, FetchResult } from '../execution/compiled-query.js';
import { QueryCache } from '../execution/query-cache.js';
import { requestLanguage } from '../graph/request-language.js';
import { JsonText, textBeforeField } from '../json/json-text.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { GraphqlRequest } from './graphql-request.js';
import { utf8InTurns } from './utf8.js';

type Fields = Readonly<Record<string, unknown>>;

/** Any field may be text: it becomes part of one text here. */
const everything = { has: () => true };

function textOf(fields: Fields | null): string {
  if (!fields) return 'null';
  let text = '';
  for (const [index, name] of Object.keys(fields).entries()) {
    const value = fields[name];
    text += `${textBeforeField(name, index)}${value instanceof JsonText ? value.text : JSON.stringify(value)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** An answer as JSON: texts as they are, everything else by JSON's own writer. */
function answerText({ data, ...rest }: FetchResult): string {
  const entities = data?._entities;
  const texts = Array.isArray(entities) && `{"_entities":[${entities.map(textOf).join(',')}]}`;
  const others = JSON.stringify(rest);
  const separator = others === '{}' ? '' : ',';
  return `{"data":${texts || textOf(data ?? null)}${separator}${others.slice(1)}`;
}

interface Asked {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Fields | undefined;
}

/**
 * Answers what a gateway of our own asks: compiled once, without Apollo Server in between, as JSON. Null for a request
 * that is wrong: Apollo Server then says what is wrong with it.
 */
export function answerSigned(subgraph: Subgraph): (request: GraphqlRequest) => Promise<Buffer | null> {
  const queries = new QueryCache();

  function compile(query: string, operationName: string | undefined): CompiledQuery | null {
    try {
      const document = parse(query, { noLocation: true });
      if (validate(subgraph.schema, document).length > 0) return null;
      return compileQuery(subgraph, document, operationName, { rows: 'selected', asText: everything });
    } catch {
      return null;
    }
  }

  return async ({ method, headers, body, caller }) => {
    const { query, operationName, variables } = (body ?? {}) as Partial<Asked>;
    if (method !== 'POST' || typeof query !== 'string') return null;
    const key = JSON.stringify([query, operationName]);
    const run = queries.get(key, key.length, () => compile(query, operationName));
    if (!run) return null;
    const language = requestLanguage(headers['accept-language']);
    return utf8InTurns(answerText(await run(variables ?? {}, subgraph.readContext(language, caller))));
  };
}
