import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
} from 'graphql';
import { expect, it } from 'vitest';
import { publishedSchema } from './published-schema.js';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Everything that a reader of the schema can point at, by its coordinate. */
function coordinates(schema: GraphQLSchema): Map<string, Described> {
  const all = new Map<string, Described>();
  const add = (coordinate: string, described: Described) => all.set(coordinate, described);
  const addArguments = (owner: string, args: readonly GraphQLArgument[]) => {
    for (const argument of args) add(`${owner}(${argument.name}:)`, argument);
  };
  const addField = (owner: string, field: GraphQLField<unknown, unknown>) => {
    add(`${owner}.${field.name}`, field);
    addArguments(`${owner}.${field.name}`, field.args);
  };
  for (const directive of schema.getDirectives().filter((each) => !isSpecifiedDirective(each))) {
    add(`@${directive.name}`, directive);
    addArguments(`@${directive.name}`, directive.args);
  }
  for (const type of Object.values(schema.getTypeMap()).filter((each) => !isIntrospectionType(each))) {
    add(type.name, type);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) addField(type.name, field);
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field);
    }
    if (isEnumType(type)) for (const value of type.getValues()) add(`${type.name}.${value.name}`, value);
  }
  return all;
}

const undescribed = (schema: GraphQLSchema) =>
  [...coordinates(schema)]
    .filter(([, { description }]) => !description?.trim())
    .map(([coordinate]) => coordinate);

it('every type, field, argument and value of the published schema says what it is', () => {
  const schema = publishedSchema(fileURLToPath(new URL('../../../..', import.meta.url)));
  expect(coordinates(schema).size).toBeGreaterThan(1000);
  expect(undescribed(schema)).toEqual([]);
});

it('names each that does not', () => {
  const schema = buildSchema(`
    directive @old(why: String) on FIELD
    "All."
    type Query { "One." one(two: Int): Three four("Five." five: Six): Int }
    enum Three { A "B." B }
    "Six."
    input Six { seven: Int }
  `);
  expect(undescribed(schema)).toEqual([
    '@old',
    '@old(why:)',
    'Query.one(two:)',
    'Query.four',
    'Three',
    'Three.A',
    'Six.seven',
  ]);
});
