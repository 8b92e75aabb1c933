import { GraphQLID, type GraphQLScalarType, GraphQLString } from 'graphql';
import { badInput } from '../platform-error.js';
import { setParsers } from './graphql-internals.js';

/** PostgreSQL has no text with this character, and refuses the whole statement that is given one. */
const nul = '\u0000';

function checked<Value>(value: Value): Value {
  if (typeof value !== 'string' || !value.includes(nul)) return value;
  throw badInput('a text holds U+0000', 'a text without that character');
}

function refuseIn(type: GraphQLScalarType): void {
  const { parseValue, parseLiteral } = type;
  setParsers(type, {
    parseValue: (value) => checked(parseValue(value)),
    parseLiteral: (node, variables) => checked(parseLiteral(node, variables)),
  });
}

let isRefused = false;

/** Has every String and ID argument refuse U+0000. Both types are graphql-js's own, one of each in the process. */
export function refuseNul(): void {
  if (isRefused) return;
  isRefused = true;
  for (const type of [GraphQLString, GraphQLID]) refuseIn(type);
}
