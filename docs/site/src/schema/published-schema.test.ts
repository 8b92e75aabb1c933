import { expect, it } from 'vitest';
import { rootFieldOwners } from './published-schema.js';

it('knows which subgraph answers each field of Query', () => {
  const owners = rootFieldOwners(`
    enum join__Graph { GEO @join__graph(name: "geography", url: "http://one") PARTNER @join__graph(name: "vaccines", url: "") }
    type Query @join__type(graph: GEO) @join__type(graph: PARTNER) {
      unit: Int @join__field(graph: GEO)
      doses: Int @join__field(graph: PARTNER)
      anywhere: Int
    }
  `);
  expect([...owners]).toEqual([
    ['unit', 'geography'],
    ['doses', 'vaccines'],
  ]);
});
