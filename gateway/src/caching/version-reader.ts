import { requestText } from '../sources/request-text.js';
import type { SourceOptions } from '../sources/source.js';

/** Reads the version of a subgraph's data; null when it cannot be known. */
export type VersionReader = () => Promise<string | null>;

/** Milliseconds after which the version of a subgraph on another server counts as unknown. */
const deadline = 1000;

const longestVersion = 200;

async function askForVersion(url: string): Promise<string | null> {
  const { status, text } = await requestText(url, { method: 'GET', headers: {} }, deadline);
  return status === 200 && text.length > 0 && text.length <= longestVersion ? text : null;
}

/**
 * How the version of a subgraph is read: of its data when it is in this process, else from `/version` beside its
 * `/graphql`. A subgraph that does not serve it has no known version, and no answer that it had a part in is cached.
 */
export function versionReader(name: string, supergraphUrl: string, options: SourceOptions): VersionReader {
  const subgraph = options.local.find((candidate) => candidate.name === name);
  if (subgraph) return () => subgraph.version();
  const { href } = new URL('version', options.urls[name] ?? supergraphUrl);
  return () => askForVersion(href);
}
