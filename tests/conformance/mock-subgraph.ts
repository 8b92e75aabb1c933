import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildSchema,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  parse,
  printSchema,
} from 'graphql';
import { happens, hashOf, pickBy } from './chance.js';
import type { Faults } from './faults.js';
import { mockKey, mockScalar, typeOfKey } from './mock-values.js';

/** An object of a mock: everything about it follows from its seed. */
interface MockObject {
  readonly __typename: string;
  readonly seed: string;
  /** What an entity is known by in every subgraph. */
  readonly key?: string;
}

/** What the resolvers of a mock are called with. */
export interface MockContext {
  readonly faults: Faults;
}

/** By interface, the names of the types that implement it anywhere in the graph. */
export type Implementations = Readonly<Record<string, readonly string[]>>;

const codes = ['SOURCE_UNAVAILABLE', 'BAD_USER_INPUT', 'INVALID_GRAPHQL', undefined];

function mockError(what: string, seed: string): GraphQLError {
  const code = pickBy(codes, `code|${seed}`);
  return new GraphQLError(`${what} failed (${hashOf(seed) % 10_000})`, code ? { extensions: { code } } : {});
}

/** By entity type, the fields that are a key of it by themselves. */
export type KeyFields = ReadonlyMap<string, ReadonlySet<string>>;

/** The key fields of the entity types, as SDLs say: a mock's entity has the same value in each. */
export function keyFieldsOf(sdls: readonly string[]): KeyFields {
  const keyFields = new Map<string, Set<string>>();
  for (const definition of sdls.flatMap((sdl) => parse(sdl).definitions)) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    for (const key of definition.directives ?? []) {
      const fields = key.arguments?.find(({ name }) => name.value === 'fields')?.value;
      if (key.name.value !== 'key' || fields?.kind !== Kind.STRING) continue;
      const known = keyFields.get(definition.name.value) ?? new Set();
      keyFields.set(definition.name.value, known.add(fields.value));
    }
  }
  return keyFields;
}

/** Arguments as text, in whatever order a schema declares them. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, child]) => `${name}:${canonical(child)}`).join()}}`;
}

/** A subgraph without a database: each value is a pure function of the object, the field and the arguments. */
class MockSubgraph {
  private readonly entityTypes: ReadonlySet<string>;

  constructor(
    sdls: readonly string[],
    /** Those of the whole graph: a subgraph may have as a plain field what is a key elsewhere. */
    private readonly keyFields: KeyFields,
    private readonly implementations: Implementations,
  ) {
    this.entityTypes = new Set(keyFieldsOf(sdls).keys());
  }

  references() {
    // Not at once: what is thrown at once fails the whole list of entities.
    const reference = async (representation: Record<string, unknown>, { faults }: MockContext) => {
      const typeName = String(representation.__typename);
      const [field = ''] = [...(this.keyFields.get(typeName) ?? [])].filter((name) => name in representation);
      const key = String(representation[field]);
      if (happens(faults.failedEntity, `${faults.seed}|entity-fails|${key}`))
        throw mockError(`entity ${typeName}`, key);
      if (happens(faults.nullEntity, `${faults.seed}|no-entity|${key}`)) return null;
      return this.entity(typeName, key);
    };
    return Object.fromEntries([...this.entityTypes].map((name) => [name, { __resolveReference: reference }]));
  }

  resolver(type: GraphQLObjectType): GraphQLFieldResolver<MockObject | undefined, MockContext> {
    return (parent, args, { faults }, { fieldName, returnType }) => {
      if (parent?.key && this.keyFields.get(type.name)?.has(fieldName)) return parent.key;
      const seed = `${parent?.seed ?? 'root'}.${fieldName}(${canonical(args)})`;
      if (happens(faults.failedField, `${faults.seed}|fails|${seed}`)) throw mockError(fieldName, seed);
      return this.value(returnType, seed, faults);
    };
  }

  private value(type: GraphQLOutputType, seed: string, faults: Faults): unknown {
    if (isNonNullType(type)) return this.presentValue(type.ofType, seed, faults);
    return happens(faults.nullField, `${faults.seed}|null|${seed}`)
      ? null
      : this.presentValue(type, seed, faults);
  }

  private presentValue(type: GraphQLOutputType, seed: string, faults: Faults): unknown {
    if (isListType(type)) {
      const length = hashOf(`length|${seed}`) % 5;
      return Array.from({ length }, (_, index) => this.value(type.ofType, `${seed}[${index}]`, faults));
    }
    if (isEnumType(type)) return pickBy(type.getValues(), seed).value;
    if (isScalarType(type)) return mockScalar(type.name, seed);
    if (isObjectType(type) || isInterfaceType(type)) return this.object(type.name, seed);
    throw new Error(`Mocks make no ${String(type)}`);
  }

  private object(typeName: string, seed: string): MockObject {
    const implementing = this.implementations[typeName];
    if (!this.entityTypes.has(typeName) && !implementing) return { __typename: typeName, seed };
    const concrete = pickBy(implementing ?? [typeName], `type|${seed}`);
    return this.entity(typeName, mockKey(concrete, seed));
  }

  /** An entity is of the type that its key names, where this subgraph knows that type. */
  private entity(typeName: string, key: string): MockObject {
    const concrete = typeOfKey(key);
    return { __typename: this.entityTypes.has(concrete) ? concrete : typeName, seed: key, key };
  }
}

function withResolvers(schema: GraphQLSchema, mock: MockSubgraph): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (isInterfaceType(type) || isUnionType(type)) {
      type.resolveType = ({ __typename }: MockObject) => __typename;
    } else if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (!field.name.startsWith('_')) field.resolve = mock.resolver(type) as never;
      }
    }
  }
  return schema;
}

/** The schema of a mock subgraph, made of its SDL. */
export function mockSubgraph(
  sdl: string,
  keyFields: KeyFields,
  implementations: Implementations,
): GraphQLSchema {
  const mock = new MockSubgraph([sdl], keyFields, implementations);
  const modules = [{ typeDefs: parse(sdl), resolvers: mock.references() as never }];
  return withResolvers(buildSubgraphSchema(modules), mock);
}

/** The whole graph as one schema over the same values: what any executor has to answer while nothing fails. */
export function mockMonolith(
  apiSchema: GraphQLSchema,
  sdls: readonly string[],
  implementations: Implementations,
): GraphQLSchema {
  const mock = new MockSubgraph(sdls, keyFieldsOf(sdls), implementations);
  return withResolvers(buildSchema(printSchema(apiSchema)), mock);
}
