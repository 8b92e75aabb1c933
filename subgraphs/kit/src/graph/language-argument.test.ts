import 'reflect-metadata';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { buildSchemaSync, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReadContext } from '../reading/read-context.js';
import { useDirectResolvers } from '../subgraph/direct-resolvers.js';
import { Language, type Named, nameIn } from './language.js';
import { LanguageArgument } from './language-argument.js';

@ObjectType({ simpleResolvers: true })
class Pond {
  @Field()
  readonly code!: string;
}

@Resolver(() => Pond)
class PondResolver {
  @Query(() => Pond)
  pond(): object {
    return { code: 'p', nameVi: 'Ao', nameEn: 'Pond' };
  }

  @FieldResolver(() => String)
  name(@Root() pond: Named, @LanguageArgument() language: Language): string {
    return nameIn(pond, language);
  }
}

describe.each(['directly', 'by type-graphql'])('a name read %s', (way) => {
  let schema: GraphQLSchema;
  beforeEach(() => {
    schema = buildSchemaSync({ resolvers: [PondResolver], authChecker: () => false, validate: false });
    if (way === 'directly') useDirectResolvers(schema, [PondResolver]);
  });

  const ask = async (argument: string, requested?: Language) => {
    const contextValue = new ReadContext(null as never, undefined, undefined, requested);
    const document = parse(`query ($none: Language) { pond { name${argument} } }`);
    return (await execute({ schema, document, contextValue })).data?.pond;
  };

  it('is in the language that its field asks for', async () => {
    expect(await ask('(language: EN)', Language.VI)).toEqual({ name: 'Pond' });
    expect(await ask('(language: VI)', Language.EN)).toEqual({ name: 'Ao' });
  });

  it.each(['', '(language: null)', '(language: $none)'])(
    'with %j is in that of the request',
    async (given) => {
      expect(await ask(given, Language.EN)).toEqual({ name: 'Pond' });
      expect(await ask(given, Language.VI)).toEqual({ name: 'Ao' });
      expect(await ask(given)).toEqual({ name: 'Ao' });
    },
  );
});
