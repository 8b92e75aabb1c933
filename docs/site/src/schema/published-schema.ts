import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema, parse, visit } from 'graphql';

/** The graph as clients see it, from `schema/schema.graphql`. */
export function publishedSchema(root: string): GraphQLSchema {
  return buildSchema(readFileSync(`${root}/schema/schema.graphql`, 'utf8'));
}

const ofAllSubgraphs = new Set(['schema.graphql', 'supergraph.graphql']);

/** The names of the fields that a text of SDL gives the type `Query`. */
function rootFields(sdl: string): string[] {
  const names: string[] = [];
  visit(parse(sdl), {
    enter(node) {
      if (node.kind !== 'ObjectTypeDefinition' && node.kind !== 'ObjectTypeExtension') return;
      if (node.name.value === 'Query') names.push(...(node.fields ?? []).map(({ name }) => name.value));
    },
  });
  return names;
}

/** Which subgraph answers each root field. */
export function rootFieldOwners(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(`${root}/schema`).filter(
    (name) => name.endsWith('.graphql') && !ofAllSubgraphs.has(name),
  );
  return new Map(
    files.flatMap((file) => {
      const owner = file.replace('.graphql', '');
      return rootFields(readFileSync(`${root}/schema/${file}`, 'utf8')).map(
        (field) => [field, owner] as const,
      );
    }),
  );
}
