/** Names of the contestants, as the tables print them. */
export const names = {
  floor: 'hand-written SQL',
  floorKept: 'hand-written SQL, kept sums',
  postgraphile: 'PostGraphile 5',
  postgraphileKept: 'PostGraphile 5, kept sums',
  stock: 'stock gateway, HTTP subgraphs',
  stockLocal: 'stock gateway, in process',
  oursHttp: 'ours, HTTP subgraphs',
  ours: 'ours, in process',
  cached: 'ours, cached',
} as const;

/** The name of a contestant. */
export type Name = (typeof names)[keyof typeof names];
