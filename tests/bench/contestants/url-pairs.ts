/** The pairs that SUBGRAPH_URLS takes. */
export function urlPairs(servers: Iterable<readonly [name: string, { readonly url: string }]>): string {
  return [...servers].map(([name, { url }]) => `${name}=${url}`).join(',');
}
