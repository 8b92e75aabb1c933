import { readFile } from 'node:fs/promises';
import { SettingsError } from '@ntp-graph/kit';
import type { ComposedSubgraph } from './compose-supergraph.js';
import type { SubgraphEntry } from './subgraph-entry.js';

/** Milliseconds that a server may take to tell its SDL. */
const deadline = 10_000;

/** Characters beyond which nothing is an SDL that anybody wrote. */
const longest = 10_000_000;

const query = '{ _service { sdl } }';

async function askServer(name: string, server: string, headers: Readonly<Record<string, string>> = {}) {
  const failed = (why: string) =>
    new SettingsError(
      `${name}: ${server} ${why}; expected a GraphQL server that answers ${query}, or a file with the SDL`,
    );
  const response = await fetch(server, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(deadline),
  }).catch(() => {
    throw failed('cannot be reached');
  });
  const text = await response.text().catch(() => {
    throw failed('does not finish its answer');
  });
  let answer: { data?: { _service?: { sdl?: unknown } }; errors?: { message?: unknown }[] };
  try {
    answer = JSON.parse(text);
  } catch {
    throw failed(`answers with HTTP ${response.status} and no JSON`);
  }
  const sdl = answer?.data?._service?.sdl;
  if (typeof sdl === 'string' && sdl.length > 0) return sdl;
  const [error] = answer?.errors ?? [];
  throw failed(error ? `says "${String(error.message).slice(0, 200)}"` : 'tells no SDL');
}

/**
 * Finds the SDL of a subgraph: in its file, or by asking its server.
 *
 * @throws SettingsError in one line when there is none
 */
export async function readSdl({ name, url, schema, headers }: SubgraphEntry): Promise<ComposedSubgraph> {
  let sdl: string;
  if ('sdl' in schema) sdl = schema.sdl;
  else if ('server' in schema) sdl = await askServer(name, schema.server, headers);
  else {
    sdl = await readFile(schema.file, 'utf8').catch(() => {
      throw new SettingsError(`${name}: ${schema.file} cannot be read; expected a file with its SDL`);
    });
  }
  if (sdl.length > longest) throw new SettingsError(`${name}: its SDL has more than ${longest} characters`);
  return { name, url, sdl };
}
