import { readFile } from 'node:fs/promises';
import { SettingsError } from '@ntp-graph/kit';
import { type GraphQLSchema, parse, validate } from 'graphql';

/** A document that clients send. */
export interface AskedDocument {
  /** A file, or the line of a usage log. */
  readonly name: string;
  readonly text: string;
}

/** A document that was answered and would be refused. */
export interface BrokenDocument {
  readonly name: string;
  readonly reason: string;
}

function refusal(schema: GraphQLSchema, text: string): string | null {
  try {
    const [error] = validate(schema, parse(text));
    return error?.message ?? null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The documents that were right by what was published and are wrong by what would be. */
export function brokenDocuments(
  released: GraphQLSchema,
  current: GraphQLSchema,
  documents: readonly AskedDocument[],
): readonly BrokenDocument[] {
  return documents.flatMap(({ name, text }) => {
    const reason = refusal(current, text);
    return reason !== null && refusal(released, text) === null ? [{ name, reason }] : [];
  });
}

/**
 * The documents of a usage log: lines of JSON with a `query` each, as a proxy or the program of a partner has them; lines
 * without one are passed over.
 *
 * @throws SettingsError when it cannot be read
 */
export async function readUsageLog(path: string): Promise<readonly AskedDocument[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new SettingsError(`${path} cannot be read; expected lines of JSON with a "query"`);
  });
  const texts = text.split('\n').flatMap((line, index) => {
    if (!line.startsWith('{')) return [];
    try {
      const { query } = JSON.parse(line) as { query?: unknown };
      return typeof query === 'string' ? [{ name: `${path}:${index + 1}`, text: query }] : [];
    } catch {
      return [];
    }
  });
  return [...new Map(texts.map((document) => [document.text, document])).values()];
}
