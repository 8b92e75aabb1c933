import { GraphQLFloat } from 'graphql';
import { badInput } from '../platform-error.js';
import { setParsers } from './graphql-internals.js';

let isRefused = false;

/**
 * Has every Float argument refuse a number in a document that is beyond all that a double can hold, such as `1e400`.
 * In variables graphql-js refuses it itself.
 */
export function refuseInfinity(): void {
  if (isRefused) return;
  isRefused = true;
  const { parseValue, parseLiteral } = GraphQLFloat;
  setParsers(GraphQLFloat, {
    parseValue,
    parseLiteral(node, variables) {
      const value = parseLiteral(node, variables);
      if (Number.isFinite(value)) return value;
      const given = 'value' in node ? String(node.value).slice(0, 100) : node.kind;
      throw badInput(`${given} is too large`, 'one between -1.8e308 and 1.8e308');
    },
  });
}
