import { badInput } from '@ntp-graph/kit';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

/** What says how the answer is wanted, and is no variable of any operation. */
export const reserved = ['format', 'all'] as const;

const numbers: ReadonlySet<string> = new Set(['Int', 'Float', 'Money']);

const aNumber = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;

/** What a text stands for; where it is none of its type, itself, for GraphQL says best what is wrong with it. */
function valueOfText(name: string, type: GraphQLInputType, text: string): unknown {
  const named = getNamedType(type);
  if (numbers.has(named.name)) return aNumber.test(text) ? Number(text) : text;
  if (named.name === 'Boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (!isInputObjectType(named)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(`${name} is "${text.slice(0, 100)}"`, `JSON of the type ${named.name}`);
  }
}

/** A list that is written as JSON, as one field of a form has it; undefined for any other text. */
function listIn([text = '', ...more]: readonly string[]): unknown[] | undefined {
  if (more.length > 0 || !text.startsWith('[')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The variables of an operation from a query string: each by its name, a list by as many of one name or as JSON, an object
 * as JSON. One without a value counts as left out.
 *
 * @throws PlatformError BAD_USER_INPUT for what is no variable of the operation
 */
export function variablesOfSearch(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  parameters: URLSearchParams,
): Readonly<Record<string, unknown>> {
  const definitions = operation.variableDefinitions ?? [];
  const names = definitions.map(({ variable }) => variable.name.value);
  const strange = [...parameters.keys()].find((name) => ![...names, ...reserved].includes(name));
  if (strange !== undefined) {
    throw badInput(`There is no parameter "${strange.slice(0, 100)}"`, [...names, ...reserved].join(', '));
  }
  const variables: Record<string, unknown> = {};
  for (const [place, { type: node }] of definitions.entries()) {
    const name = names[place] as string;
    const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
    const given = parameters.getAll(name).filter((text) => text !== '');
    if (!type || given.length === 0) continue;
    const values = given.map((text) => valueOfText(name, type, text));
    if (isListType(getNullableType(type))) variables[name] = listIn(given) ?? values;
    else if (values.length === 1) variables[name] = values[0];
    else throw badInput(`${name} is given ${values.length} times`, 'one value');
  }
  return variables;
}
