import 'reflect-metadata';
import { execute, parse } from 'graphql';
import { Directive, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { Node } from '../graph/node.js';
import { type BatchReader, ReadContext } from '../reading/read-context.js';
import { buildSchema } from './build-schema.js';
import { nodeType } from './node-type.js';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@ObjectType({ simpleResolvers: true, implements: Node })
class Harbour {
  @Field()
  readonly code!: string;

  readonly asOf!: string | null;
}

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType({ simpleResolvers: true, implements: Node })
class Ship {
  @Field()
  readonly code!: string;
}

@Resolver()
class HarbourResolver {
  @Query(() => [Harbour])
  harbours(): Harbour[] {
    return [
      { code: 'A', asOf: null },
      { code: 'A', asOf: '2024-12-31' },
    ];
  }

  @Query(() => Ship)
  ship(): Ship {
    return { code: 'S1' };
  }
}

const asked: string[] = [];
const harboursByCode: BatchReader<string, null, Harbour | null> = async (_context, codes) => {
  asked.push(...codes);
  return codes.map((code) => (code === 'A' ? { code, asOf: null } : null));
};

const { schema, sdl } = buildSchema({
  name: 'harbours',
  migrations: [],
  entities: [],
  resolvers: [HarbourResolver],
  references: {},
  nodes: [
    nodeType('Harbour', Harbour, { key: 'code', day: 'asOf', read: harboursByCode }),
    nodeType('Ship', Ship, { key: 'code' }),
  ],
});

async function answer(query: string, variableValues: Record<string, unknown> = {}) {
  const contextValue = new ReadContext(null as never);
  return await execute({ schema, document: parse(query), variableValues, contextValue });
}

function entities(...keys: object[]) {
  const of = keys.map((key) => ({ __typename: 'Harbour', ...key }));
  return answer('query ($of: [_Any!]!) { _entities(representations: $of) { ... on Harbour { id } } }', {
    of,
  });
}

describe('A type with an id in the whole graph', () => {
  it('says its type, its key and the day it was asked for', async () => {
    expect((await answer('{ harbours { id } ship { id } }')).data).toEqual({
      harbours: [{ id: 'Harbour:A' }, { id: 'Harbour:A@2024-12-31' }],
      ship: { id: 'Ship:S1' },
    });
  });

  it('is found by the id, by the key that only node uses, and by its own key', async () => {
    const found = await entities(
      { id: 'Harbour:A' },
      { nodeId: 'Harbour:A' },
      { code: 'A' },
      { id: 'Harbour:B' },
    );
    const a = { id: 'Harbour:A' };
    expect(found).toMatchObject({ data: { _entities: [a, a, a, null] } });
    expect([...new Set(asked)]).toEqual(['A', 'B']);
  });

  it('is not found by the id of another type', async () => {
    const { errors } = await entities({ id: 'Ship:A' });
    expect(errors?.[0]?.message).toContain('"Ship:A" is the id of another type');
  });

  it('shows clients the id alone, and shares it where it is only referred to', () => {
    const { Harbour: harbour = '', Ship: ship = '' } = Object.fromEntries(
      sdl.split(/^type /m).map((part) => [part.split(' ')[0], part]),
    );
    expect(harbour).toContain('@key(fields: "nodeId")');
    expect(harbour).toContain('nodeId: ID! @inaccessible');
    expect(ship).toContain('id: ID! @shareable');
    expect(ship).not.toContain('nodeId');
  });
});
