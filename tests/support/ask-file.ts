/** How a file is asked for, by GET. */
export interface AskedForFile {
  readonly query: string;
  readonly format: string;
  readonly variables?: object;
  readonly operationName?: string;
  readonly all?: boolean;
  readonly signal?: AbortSignal;
  /** As it is: compressed, a long file fits between the two, and who does not read it holds nobody up. */
  readonly plain?: boolean;
}

/** Asks for the answer to a query as a file. */
export function askFile(
  url: string,
  { query, format, variables, operationName, all, signal, plain }: AskedForFile,
): Promise<Response> {
  const parameters = new URLSearchParams({ query, format });
  if (variables) parameters.set('variables', JSON.stringify(variables));
  if (operationName) parameters.set('operationName', operationName);
  if (all) parameters.set('all', 'true');
  const headers: HeadersInit = plain ? { 'accept-encoding': 'identity' } : {};
  return fetch(`${url}/graphql?${parameters}`, signal ? { signal, headers } : { headers });
}

/** The bytes of a file that was answered. */
export async function bytesOf(response: Response): Promise<Buffer> {
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}
