import 'reflect-metadata';
import { type ExecutionResult, execute, parse } from 'graphql';
import {
  Args,
  ArgsType,
  Authorized,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { compileQuery } from '../execution/compile-query.js';
import { type AskedFields, askedBelow } from '../reading/asked-fields.js';
import { type BatchReader, type MayRead, ReadContext } from '../reading/read-context.js';
import { batchFieldsOf } from './batch-field.js';
import { buildSchema } from './build-schema.js';
import type { Subgraph } from './subgraph.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

@ObjectType({ simpleResolvers: true })
class Catch {
  @Field()
  readonly fish!: string;

  @Field(() => Int)
  readonly weight!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true })
class Lake {
  @Field(() => ID)
  readonly id!: string;
}

@ArgsType()
class YearArgs {
  @Field(() => Int, { defaultValue: 2024 })
  readonly year!: number;
}

interface Asked {
  readonly keys: readonly string[];
  readonly request: unknown;
  readonly asked: AskedFields;
}
const reads: Asked[] = [];

const catchesOfLakes: BatchReader<string, { year: number }, Catch[]> = async (
  _context,
  keys,
  request,
  asked,
) => {
  reads.push({ keys, request, asked });
  return keys.map((key) => [{ fish: `carp of ${key}`, weight: request.year }]);
};

const lakeField = batchFieldsOf(() => Lake, { key: 'id', property: 'id' });
const options = {
  type: () => [Catch],
  description: 'What was caught.',
  args: YearArgs,
  request: ({ year }: YearArgs) => ({ year }),
  read: catchesOfLakes,
};
const catches = lakeField('catches', options);
const broken = lakeField('broken', {
  ...options,
  read: () => Promise.reject(new Error('the nets are torn')),
});
const reserved = lakeField('reserved', { ...options, roles: ['WARDEN'] });

@Resolver(() => Lake)
class LakeResolver {
  @Query(() => Lake)
  lake(@Args() { year }: YearArgs): Lake {
    return { id: `${year}` };
  }

  @Authorized('WARDEN')
  @FieldResolver(() => String, { nullable: true })
  secret(@Root() lake: Lake): string {
    return `the secret of ${lake.id}`;
  }
}

const definition: SubgraphDefinition = {
  name: 'lakes',
  migrations: [],
  entities: [],
  resolvers: [LakeResolver],
  references: { Lake: ({ id }) => ({ id }) },
  fields: [catches, broken, reserved],
  mayRead: (_context, roles, parent) => roles.includes('WARDEN') && (parent as Lake).id === 'mine',
};

function subgraphOf(changed: Partial<SubgraphDefinition> = {}) {
  return buildSchema({ ...definition, ...changed }) as Subgraph;
}

const ids = ['mine', 'yours'];

function entities(fields: string) {
  const document = parse(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Lake { ${fields} } } }`,
  );
  return { document, variables: { of: ids.map((id) => ({ __typename: 'Lake', id })) } };
}

function context(mayRead: MayRead | undefined = definition.mayRead) {
  return new ReadContext(null as never, '2024-12-31', mayRead);
}

type Way = (subgraph: Subgraph, fields: string) => Promise<ExecutionResult>;

const compiled =
  (written: readonly string[], rows: 'whole' | 'selected' = 'whole'): Way =>
  async (subgraph, fields) => {
    const { document, variables } = entities(fields);
    const fetch = compileQuery(subgraph, document, undefined, { rows, asText: new Set(written) });
    return (await fetch(variables, context())) as ExecutionResult;
  };

const ways: readonly (readonly [string, Way])[] = [
  [
    "GraphQL's own executor",
    async (subgraph, fields) => {
      const { document, variables: variableValues } = entities(fields);
      return execute({ schema: subgraph.schema, document, variableValues, contextValue: context() });
    },
  ],
  ['a compiled batch of rows', compiled([])],
  ['a compiled batch of what is selected', compiled([], 'selected')],
  ['a compiled batch of text', compiled(['catches', 'reserved'])],
];

/** An answer as it is sent: text within it is what it says. */
function sent(result: ExecutionResult) {
  const values = (_key: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'text' in value ? JSON.parse(String(value.text)) : value;
  return JSON.parse(JSON.stringify({ data: result.data, errors: result.errors ?? [] }, values));
}

describe.each(ways)('a declared field, by %s', (_name, way) => {
  beforeEach(() => {
    reads.length = 0;
  });

  it('is one call of its reader, told the request and the fields that are asked for', async () => {
    const answer = sent(await way(subgraphOf(), 'catches(year: 2023) { weight }'));
    expect(answer).toEqual({
      data: {
        _entities: [{ catches: [expect.objectContaining({ weight: 2023 })] }, { catches: expect.any(Array) }],
      },
      errors: [],
    });
    expect(reads).toEqual([{ keys: ids, request: { year: 2023 }, asked: new Set(['weight']) }]);
  });

  it('that names roles is read only where the roles allow it, and refused there alone', async () => {
    const answer = sent(await way(subgraphOf(), 'reserved { fish } catches { fish }'));
    const [mine, yours] = answer.data._entities;
    expect([mine.reserved[0].fish, yours.reserved]).toEqual(['carp of mine', null]);
    expect(yours.catches[0].fish).toBe('carp of yours');
    expect(answer.errors).toMatchObject([
      { path: ['_entities', 1, 'reserved'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(reads.filter(({ keys }) => keys.length === 1)).toMatchObject([{ keys: ['mine'] }]);
  });

  it('whose reader throws is null everywhere, with the error at each, and takes nothing along', async () => {
    const answer = sent(await way(subgraphOf(), 'broken { fish } catches { weight }'));
    const [mine, yours] = answer.data._entities;
    expect([mine.broken, yours.broken, yours.catches[0].weight]).toEqual([null, null, 2024]);
    expect(answer.errors).toMatchObject([
      { message: 'the nets are torn', path: ['_entities', 0, 'broken'] },
      { message: 'the nets are torn', path: ['_entities', 1, 'broken'] },
    ]);
  });

  it('is answered under whatever name, __proto__ too', async () => {
    const answer = sent(await way(subgraphOf(), '__proto__: catches { __proto__: weight }'));
    const [mine] = answer.data._entities;
    expect(JSON.stringify(mine)).toContain('{"__proto__":[{"__proto__":2024}]}');
  });

  it('beside an @Authorized field, which refuses on every way too', async () => {
    const answer = sent(await way(subgraphOf(), 'secret'));
    expect(answer.data._entities.map(({ secret }: { secret: unknown }) => secret)).toEqual([
      'the secret of mine',
      null,
    ]);
    expect(answer.errors).toMatchObject([
      {
        message: '"secret" is not yours to read here; expected a key that may.',
        path: ['_entities', 1, 'secret'],
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
  });
});

describe('a root field that leads to an @Authorized field', () => {
  it.each(['whole', 'selected'] as const)('refuses it where rows go out %s', async (rows) => {
    const document = parse('{ lake(year: 1) { id secret } }');
    const fetch = compileQuery(subgraphOf(), document, undefined, { rows, asText: new Set() });
    const answer = sent((await fetch({}, context())) as ExecutionResult);
    expect(answer.data).toEqual({ lake: { id: '1', secret: null } });
    expect(answer.errors).toMatchObject([
      { message: expect.stringMatching(/^"secret" is not yours/), path: ['lake', 'secret'] },
    ]);
  });
});

describe('a definition', () => {
  it('with roles and nobody to decide on them is refused', () => {
    const nobody = { ...definition };
    delete (nobody as { mayRead?: MayRead }).mayRead;
    expect(() => buildSchema(nobody)).toThrow(
      '"reserved" names roles; expected the definition of lakes to have mayRead',
    );
  });

  it('with an @Authorized field that type-graphql would read without asking is refused', () => {
    @ObjectType({ simpleResolvers: true })
    class Diary {
      @Authorized('WARDEN')
      @Field()
      readonly page!: string;
    }
    @Resolver(() => Diary)
    class DiaryResolver {
      @Query(() => Diary)
      diary(): Diary {
        return { page: 'secret' };
      }
    }
    expect(() => subgraphOf({ resolvers: [LakeResolver, DiaryResolver] })).toThrow(
      'Diary.page is @Authorized; expected a field resolver, which is guarded',
    );
  });

  it('refuses whoever asks for roles where nobody was asked to decide', async () => {
    expect(await new ReadContext(null as never).mayRead(['WARDEN'], { id: 'mine' })).toBe(false);
  });
});

describe('the fields asked for below a field', () => {
  it('are those of every place that names it', () => {
    const [operation] = parse('{ a { x } a { y { z } } b { ...f } }').definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('not an operation');
    const [first, second, third] = operation.selectionSet.selections as never[];
    expect(askedBelow({ fieldNodes: [first, second] as never })).toEqual(new Set(['x', 'y.z']));
    expect(askedBelow({ fieldNodes: [first, third] as never })).toBeUndefined();
  });
});
