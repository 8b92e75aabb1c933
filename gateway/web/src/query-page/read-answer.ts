import type { ExecutionResult } from 'graphql';

const SHOWN_LENGTH = 300;

/**
 * Reads the gateway's answer as a GraphQL result, whatever its HTTP status.
 *
 * @throws Error with the status and the beginning of the text when the answer is not JSON, as from a proxy.
 */
export async function readAnswer(response: Response): Promise<ExecutionResult> {
  const text = await response.text();
  try {
    return JSON.parse(text) as ExecutionResult;
  } catch {
    const shown = text.slice(0, SHOWN_LENGTH).trim() || 'nothing';
    throw new Error(`/graphql answered with status ${response.status} and no JSON: ${shown}`);
  }
}
