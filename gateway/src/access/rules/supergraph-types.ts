import {
  buildASTSchema,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';

/** What types there are in a supergraph, and how they belong together. */
export class SupergraphTypes {
  private readonly schema: GraphQLSchema;

  constructor(supergraphSdl: string) {
    this.schema = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
  }

  /** The name of the type that a field gives, whatever it is wrapped in; undefined where there is no such field. */
  namedTypeOf(typeName: string, field: string): string | undefined {
    const type = this.schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    const found = type.getFields()[field];
    return found && getNamedType(found.type).name;
  }

  /** The types that an object of a type may be of, and the type itself; none for none. */
  possibleOf(typeName: string | undefined): readonly string[] {
    const type = typeName === undefined ? undefined : this.schema.getType(typeName);
    if (!type) return [];
    const possible = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
    return [type.name, ...possible.map(({ name }) => name)];
  }

  /** The types whose fields a field of this type may be, or stands for: its interfaces, or what implements it. */
  related(typeName: string): readonly string[] {
    const type = this.schema.getType(typeName);
    if (isObjectType(type)) return type.getInterfaces().map(({ name }) => name);
    return isInterfaceType(type) ? this.possibleOf(typeName).slice(1) : [];
  }

  /** Every field of every type. */
  *fields(): Iterable<[typeName: string, field: string]> {
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const name of Object.keys(type.getFields())) yield [type.name, name];
    }
  }

  /** The name of the root type of an operation. */
  rootOf(operation: 'query' | 'mutation' | 'subscription'): string {
    return this.schema.getRootType(operation as never)?.name ?? '';
  }
}
