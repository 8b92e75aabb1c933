import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type ConstDirectiveNode,
  type GraphQLSchema,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/** The graph as clients see it, from `schema/schema.graphql`. */
export function publishedSchema(root: string): GraphQLSchema {
  return buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'));
}

/** An argument of a directive, wherever in a list of directives it is. */
function argumentOf(
  directives: readonly ConstDirectiveNode[] = [],
  directive: string,
  argument: string,
): unknown {
  const found = directives.find(({ name }) => name.value === directive);
  const value = found?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value && valueFromASTUntyped(value);
}

/** Which subgraph answers each root field, from a composed supergraph. */
export function rootFieldOwners(supergraphSdl: string): ReadonlyMap<string, string> {
  const { definitions } = parse(supergraphSdl);
  const graphs = new Map<unknown, unknown>();
  const owners = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind === 'EnumTypeDefinition' && definition.name.value === 'join__Graph') {
      for (const { name, directives } of definition.values ?? []) {
        graphs.set(name.value, argumentOf(directives, 'join__graph', 'name'));
      }
    }
  }
  for (const definition of definitions) {
    if (definition.kind !== 'ObjectTypeDefinition' || definition.name.value !== 'Query') continue;
    for (const { name, directives } of definition.fields ?? []) {
      const owner = graphs.get(argumentOf(directives, 'join__field', 'graph'));
      if (typeof owner === 'string') owners.set(name.value, owner);
    }
  }
  return owners;
}
