import { readFileSync } from 'node:fs';
import { schemaFolder } from '@ntp-graph/gateway';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
export type Json = any;

/** A GraphQL response. */
export interface Answer {
  readonly data: Json;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly [name: string]: unknown };
  }[];
}

/** One field of every node of a list. */
export function each(nodes: readonly Json[], field: string): Json[] {
  return nodes.map((node) => node[field]);
}

/** Posts a request as it stands. */
export function post(url: string, request: object): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(request),
  });
}

/** Sends one operation over HTTP. */
export async function ask(url: string, query: string, variables: object = {}): Promise<Answer> {
  const response = await post(url, { query, variables });
  return (await response.json()) as Answer;
}

/** A document of `schema/operations/` or of another folder, and the variables that its first comment names. */
export function operation(
  name: string,
  folder = `${schemaFolder}operations/`,
): { query: string; variables: Record<string, unknown> } {
  const query = readFileSync(`${folder}${name}.graphql`, 'utf8');
  const variables = /variables: (\{.*?\}) {2,}/.exec(query)?.[1];
  if (!variables) throw new Error(`${name}.graphql names no variables in its first comment`);
  return { query, variables: JSON.parse(variables) };
}
