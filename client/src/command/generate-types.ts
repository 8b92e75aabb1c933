import { type GraphQLSchema, isAbstractType, isIntrospectionType, isObjectType } from 'graphql';

function list(name: string, doc: string, names: readonly string[]): string {
  return `/** ${doc} */\nexport const ${name}: readonly string[] = ${JSON.stringify(names, null, 2)};\n`;
}

/** What a client's cache has to know of the types of the graph. */
export function generateTypes(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const objects = types.filter(isObjectType).filter((type) => type !== schema.getQueryType());
  const possible = Object.fromEntries(
    types
      .filter(isAbstractType)
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
  const named = (hasId: boolean) =>
    objects.filter((type) => 'id' in type.getFields() === hasId).map(({ name }) => name);
  return [
    '// Written by `npm run codegen` from the schema.',
    `/** The types that each interface and union stands for. */\nexport const possibleTypes: Record<string, string[]> = ${JSON.stringify(possible, null, 2)};\n`,
    list('typesWithId', 'Types whose objects have an `id` that no other object has.', named(true)),
    list('valueTypes', 'Types whose objects are part of what they were asked of.', named(false)),
  ].join('\n');
}
