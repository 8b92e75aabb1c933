import 'reflect-metadata';
import {
  type GraphQLInterfaceType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  graphql,
  printSchema,
} from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchemaSync,
  Ctx,
  Field,
  FieldResolver,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
  UseMiddleware,
} from 'type-graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { useDirectResolvers, useDirectTypes } from './direct-resolvers.js';

@InterfaceType({ resolveType: () => 'Lake' })
abstract class Water {
  @Field()
  readonly name!: string;
}

@ObjectType({ implements: Water, simpleResolvers: true })
class Lake extends Water {}

@ArgsType()
class DepthArgs {
  @Field(() => Int, { defaultValue: 2 })
  readonly times!: number;
}

const rows: unknown[] = [];

@Resolver(() => Water)
class WaterResolver {
  private readonly ending = '!';

  @FieldResolver(() => String)
  greeting(@Root() water: Water, @Arg('word', () => String, { defaultValue: 'hello' }) word: string): string {
    rows.push(water);
    return `${word} ${water.name}${this.ending}`;
  }

  @FieldResolver(() => String)
  @UseMiddleware(async (_data, next) => `${await next()}, guarded`)
  guarded(@Root() water: Water): string {
    return water.name;
  }
}

@Resolver(() => Lake)
class LakeResolver {
  @FieldResolver(() => Int)
  depth(
    @Ctx() context: { depth: number },
    @Args(() => DepthArgs) { times }: DepthArgs,
    @Root('name') name: string,
  ): number {
    return context.depth * times + name.length;
  }

  @Query(() => [Water])
  waters(): object[] {
    return [lake];
  }
}

const lake = { name: 'Hồ Gươm' };

describe('resolvers called directly', () => {
  let schema: GraphQLSchema;
  beforeEach(() => {
    schema = buildSchemaSync({
      resolvers: [WaterResolver, LakeResolver],
      orphanedTypes: [Lake],
      // type-graphql asks for one wherever any class of the process has roles.
      authChecker: () => false,
      validate: false,
    });
    rows.length = 0;
  });

  const ask = () =>
    graphql({
      schema,
      source:
        '{ waters { name greeting hi: greeting(word: "hi") guarded ... on Lake { depth(times: 3) two: depth } } }',
      contextValue: { depth: 10 },
    });

  it('answer as type-graphql has them answer, fields of interfaces too', async () => {
    const printed = printSchema(schema);
    const before = await ask();
    useDirectResolvers(schema, [WaterResolver, LakeResolver]);
    expect(before.data).toEqual({
      waters: [
        {
          name: 'Hồ Gươm',
          greeting: 'hello Hồ Gươm!',
          hi: 'hi Hồ Gươm!',
          guarded: 'Hồ Gươm, guarded',
          depth: 37,
          two: 27,
        },
      ],
    });
    expect(await ask()).toEqual(before);
    expect(printSchema(schema)).toBe(printed);
  });

  it('are given the row itself, and not a copy of it', async () => {
    await ask();
    expect(rows[0]).not.toBe(lake);
    rows.length = 0;
    useDirectResolvers(schema, [WaterResolver, LakeResolver]);
    await ask();
    expect(rows).toEqual([lake, lake]);
    expect(rows.every((row) => row === lake)).toBe(true);
  });

  it('leave the fields of other resolver classes alone', async () => {
    useDirectResolvers(schema, [LakeResolver]);
    await ask();
    expect(rows[0]).not.toBe(lake);
  });

  it('have types of interfaces told at once', () => {
    const typeOf = () => {
      const type = schema.getType('Water') as GraphQLInterfaceType;
      return type.resolveType?.(lake, {}, {} as GraphQLResolveInfo, type);
    };
    expect(typeOf()).toBeInstanceOf(Promise);
    useDirectTypes(schema);
    expect(typeOf()).toBe('Lake');
  });
});
