import 'reflect-metadata';
import {
  Arg,
  Authorized,
  buildSchemaSync,
  Ctx,
  Field,
  FieldResolver,
  Info,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
  UseMiddleware,
} from 'type-graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { installedVersion } from '../testing/installed-version.js';
import { fieldResolversOf, typeNameOf, typeResolvers } from './type-graphql-internals.js';

const tellsLake = () => 'Lake';

@InterfaceType('Water', { resolveType: tellsLake })
abstract class AnyWater {
  @Field(() => String)
  readonly name!: string;
}

@ObjectType('Lake', { implements: AnyWater })
class ALake extends AnyWater {}

const unchanged: Parameters<typeof UseMiddleware>[0] = (_data, next) => next();

@Resolver(() => AnyWater)
class WaterResolver {
  @FieldResolver(() => String, { name: 'depth' })
  @Authorized('DIVER')
  depthOf(@Root('name') name: string, @Arg('unit', () => String) _unit: string, @Ctx() _c: object): string {
    return name;
  }

  @FieldResolver(() => String)
  @UseMiddleware(unchanged)
  colour(@Root() _water: object, @Info() _info: object): string {
    return 'blue';
  }

  @Query(() => ALake)
  lake(): object {
    return {};
  }
}

@Authorized('OWNER')
@Resolver(() => ALake)
class LakeResolver {
  @FieldResolver(() => String)
  price(): string {
    return 'none';
  }
}

describe('the store of type-graphql', () => {
  beforeAll(() => {
    const resolvers = [WaterResolver, LakeResolver] as const;
    buildSchemaSync({ resolvers: [...resolvers], authChecker: () => false, validate: false });
  });

  it('is of the release that was looked into; with another one, see that these tests hold and name it here', () => {
    expect(installedVersion('type-graphql')).toBe('2.0.0-rc.4');
  });

  it('knows the methods that resolve the fields of a class, and who may call them', () => {
    const [depth, colour, ...others] = fieldResolversOf([WaterResolver]);
    expect(others).toEqual([]);
    expect(depth).toMatchObject({
      kind: 'external',
      target: WaterResolver,
      methodName: 'depthOf',
      schemaName: 'depth',
      roles: ['DIVER'],
      middlewares: [],
    });
    expect(depth?.getObjectType?.()).toBe(AnyWater);
    expect(colour).toMatchObject({ methodName: 'colour', middlewares: [unchanged] });
    expect(colour?.roles).toBeUndefined();
  });

  it('knows a role that a whole class asks for', () => {
    expect(fieldResolversOf([LakeResolver])).toMatchObject([{ methodName: 'price', roles: ['OWNER'] }]);
  });

  it('knows the parameters of a method', () => {
    const params = fieldResolversOf([WaterResolver]).map((metadata) =>
      [...(metadata.params ?? [])].sort((a, b) => a.index - b.index),
    );
    expect(params).toMatchObject([
      [
        { kind: 'root', propertyName: 'name' },
        { kind: 'arg', name: 'unit' },
        { kind: 'context', propertyName: undefined },
      ],
      [{ kind: 'root', propertyName: undefined }, { kind: 'info' }],
    ]);
  });

  it('knows which type a class stands for', () => {
    expect([ALake, AnyWater, WaterResolver].map(typeNameOf)).toEqual(['Lake', 'Water', undefined]);
  });

  it('knows how an interface tells the type of an object', () => {
    expect(typeResolvers().get('Water')).toBe(tellsLake);
  });
});
