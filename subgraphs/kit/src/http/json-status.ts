import type { HTTPGraphQLResponse } from '@apollo/server';

interface Refusal {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Whether GraphQL refused the document or its variables, and not HTTP the request. */
function isRefusedByGraphql(body: string): boolean {
  const { errors = [] } = JSON.parse(body) as Refusal;
  return errors.every(({ extensions }) => extensions?.code !== 'BAD_REQUEST');
}

/**
 * The status of an answer, by its media type (GraphQL over HTTP). As `application/json`, a refused document or variable
 * is 200: its clients take any other status for that of something on the way. As `application/graphql-response+json`
 * it is 400.
 */
export function statusOf({ status = 200, headers, body }: HTTPGraphQLResponse): number {
  const isPlainJson = headers.get('content-type')?.startsWith('application/json');
  if (status !== 400 || !isPlainJson || body.kind !== 'complete') return status;
  return isRefusedByGraphql(body.string) ? 200 : 400;
}
