import 'reflect-metadata';
import { execute, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { buildSchemaSync, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReadContext } from '../reading/read-context.js';
import { useDirectResolvers } from '../subgraph/direct-resolvers.js';
import { Language } from './language.js';
import { wordsResolver } from './words.js';

@ObjectType({ simpleResolvers: true })
class Well {
  @Field()
  readonly code!: string;

  readonly note!: string | null;
  readonly noteVi!: string | null;
}

const rows = {
  both: { note: 'deep', noteVi: 'sâu' },
  onlyEnglish: { note: 'deep', noteVi: null },
  onlyVietnamese: { note: null, noteVi: 'sâu' },
  neither: { note: null, noteVi: null },
};

@Resolver(() => Well)
class WellResolver {
  @Query(() => [Well])
  wells(): object[] {
    return Object.entries(rows).map(([code, words]) => ({ code, ...words }));
  }
}

const resolvers = [
  WellResolver,
  wordsResolver(Well, { note: { nullable: true, description: 'What it is like.' } }),
] as const;

describe.each(['directly', 'by type-graphql'])('words read %s', (way) => {
  let schema: GraphQLSchema;
  beforeEach(() => {
    schema = buildSchemaSync({ resolvers: [...resolvers], authChecker: () => false, validate: false });
    if (way === 'directly') useDirectResolvers(schema, resolvers);
  });

  async function notes(argument: string, requested?: Language) {
    const contextValue = new ReadContext(null as never, undefined, undefined, requested);
    const document = parse(`{ wells { code note${argument} } }`);
    const { data, errors } = await execute({ schema, document, contextValue });
    expect(errors).toBeUndefined();
    const { wells } = data as unknown as { readonly wells: readonly { readonly note: string | null }[] };
    return wells.map(({ note }) => note);
  }

  it('are in the language asked for; what is in one alone is never taken for nothing to say', async () => {
    const vietnamese = ['sâu', 'deep', 'sâu', null];
    const english = ['deep', 'deep', 'sâu', null];
    expect(await notes('')).toEqual(vietnamese);
    expect(await notes('', Language.EN)).toEqual(english);
    expect(await notes('(language: EN)', Language.VI)).toEqual(english);
    expect(await notes('(language: VI)', Language.EN)).toEqual(vietnamese);
  });

  it('have the description and the argument that were declared', () => {
    const well = schema.getType('Well') as GraphQLObjectType;
    const { note } = well.getFields();
    expect(note).toMatchObject({ description: 'What it is like.', args: [{ name: 'language' }] });
  });
});
