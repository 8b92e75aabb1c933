import { afterEach, describe, expect, it } from 'vitest';
import { places } from './testing/places.js';
import { TestGraph } from './testing/test-graph.js';

const schoolsSdl = `
  type Query { school: School }
  type Place @key(fields: "id") @interfaceObject { id: ID!  schools: [School] }
  type School { title: String  near: Place  parts: [Part] }
  union Part = Room | Yard
  type Room { seats: Int }
  type Yard { seats: Int  trees: Int }
`;

describe('a source that is not ours', () => {
  let graph: TestGraph;
  afterEach(() => graph.stop());

  const answering = async (data: Record<string, unknown>) => {
    graph = await TestGraph.start({
      places,
      schools: { sdl: schoolsSdl, isForeign: true, answer: () => ({ data }) },
    });
  };

  it('does not overwrite what others say of an entity', async () => {
    await answering({
      _entities: [{ name: 'overwritten', parent: null, schools: [{ title: 'A', near: null }], id: 'c1' }],
    });
    const { data } = await graph.ask('{ place(id: "v1") { name parent { name } schools { title } } }');
    expect(data).toEqual({
      place: { name: 'v1 in vi', parent: { name: 'c1 in vi' }, schools: [{ title: 'A' }] },
    });
  });

  it('does not overwrite anything beside its own root fields', async () => {
    await answering({ school: { title: 'A' }, place: { name: 'overwritten', id: 'c1' } });
    expect((await graph.ask('{ place(id: "v1") { name } school { title } }')).data).toEqual({
      place: { name: 'v1 in vi' },
      school: { title: 'A' },
    });
  });

  it('does not overwrite what others say of an entity further down', async () => {
    await answering({ school: { near: { __typename: 'Place', id: 'v2', name: 'overwritten' } } });
    expect((await graph.ask('{ school { near { id name } } }')).data).toEqual({
      school: { near: { id: 'v2', name: 'v2 in vi' } },
    });
  });

  it('gives of an object what was asked of its type', async () => {
    const both = { seats: 4, trees: 9 };
    await answering({
      school: {
        parts: [{ __typename: 'Room', ...both }, { __typename: 'Yard', ...both }, null],
      },
    });
    const { data } = await graph.ask('{ school { parts { ... on Room { seats } ... on Yard { trees } } } }');
    expect(data.school.parts).toEqual([{ seats: 4 }, { trees: 9 }, null]);
  });
});
