import type { GraphRequest } from './request.js';

type Part = Pick<GraphRequest, 'query' | 'variables'>;

function parametersOf({ query, variables }: Part): URLSearchParams {
  return new URLSearchParams({ query, variables: JSON.stringify(variables) });
}

/** The address of the graph itself, in full, as code has to know it. */
export function graphAddress(): string {
  return new URL('graphql', document.baseURI).href;
}

/** Where the answer to a request is downloaded as a table. */
export function downloadAddress(request: Part, format: 'csv' | 'xlsx'): string {
  const parameters = parametersOf(request);
  parameters.set('format', format);
  return `${graphAddress()}?${parameters}`;
}

/** The query page with a request in its editors. */
export function queryPageAddress(request: Part): string {
  return new URL(`query?${parametersOf(request)}`, document.baseURI).href;
}
