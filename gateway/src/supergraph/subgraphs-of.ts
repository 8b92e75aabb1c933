const joined = /@join__graph\(name: ("(?:[^"\\]|\\.)*"), url: ("(?:[^"\\]|\\.)*")\)/g;

/**
 * The subgraphs of a supergraph: the URL of each by its name, in the order in which it lists them. Read from the text as
 * composition prints it; empty for what is no supergraph.
 *
 * @example
 * subgraphsOf(supergraphSdl).get('finance'); // 'http://127.0.0.1:4004/graphql'
 */
export function subgraphsOf(supergraphSdl: string): ReadonlyMap<string, string> {
  return new Map(
    [...supergraphSdl.matchAll(joined)].map(([, name = '""', url = '""']) => [
      JSON.parse(name) as string,
      JSON.parse(url) as string,
    ]),
  );
}
