/** A query with its variables, as a link to the page holds it. */
export interface SharedQuery {
  readonly query: string;
  readonly variables: string;
}

/** Reads a link; undefined when it holds no query. Variables are indented; what is no JSON stays as it is. */
export function sharedQuery(search: string): SharedQuery | undefined {
  const given = new URLSearchParams(search);
  const query = given.get('query');
  if (query === null || query.trim() === '') return undefined;
  const variables = given.get('variables') ?? '{}';
  try {
    return { query, variables: JSON.stringify(JSON.parse(variables), undefined, 2) };
  } catch {
    return { query, variables };
  }
}

/** What the editors hold as a request: variables that are no JSON object are none. */
export function requestOfEditors(
  query: string,
  variables: string,
): { query: string; variables: Record<string, unknown> } {
  try {
    const parsed: unknown = JSON.parse(variables);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return { query, variables: isObject ? (parsed as Record<string, unknown>) : {} };
  } catch {
    return { query, variables: {} };
  }
}
