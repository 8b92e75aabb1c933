import { type Settings, SettingsError } from '@ntp-graph/kit';
import type { RulesBySubgraph } from '../sources/subgraph-rules.js';
import { subgraphNames } from '../subgraph-ports.js';

/** Where subgraphs are, by name, as SUBGRAPH_URLS says. */
export function readUrls({ SUBGRAPH_URLS }: Settings): Readonly<Record<string, string>> {
  const pairs = SUBGRAPH_URLS?.split(',') ?? [];
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

function refuseUnknown(what: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new SettingsError(
    `${what} names ${unknown.join(', ')}, which the supergraph does not have; expected one of ${known.join(', ')}`,
  );
}

/**
 * Refuses names that fit nothing: what somebody meant to set would else be left out without a word.
 *
 * @param known the subgraphs of the supergraph
 * @throws SettingsError with the names that there are
 */
export function checkNames(
  urls: Readonly<Record<string, string>>,
  rules: RulesBySubgraph,
  known: readonly string[],
): void {
  refuseUnknown('SUBGRAPH_URLS', Object.keys(urls), known);
  refuseUnknown('GATEWAY_FILE', Object.keys(rules), known);
}

/**
 * The subgraphs that run in this process: those that SUBGRAPH_URLS leaves here.
 *
 * @throws SettingsError when it leaves none
 */
export function namesHere(urls: Readonly<Record<string, string>>): readonly string[] {
  const here = subgraphNames.filter((name) => !(name in urls));
  if (here.length > 0) return here;
  throw new SettingsError(
    'SUBGRAPH_URLS says of all four subgraphs that they are servers, and SUBGRAPHS=local runs them here; ' +
      'expected SUBGRAPHS=http, or a URL for fewer of them',
  );
}
