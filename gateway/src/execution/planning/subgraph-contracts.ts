import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
} from 'graphql';

/** The selections of a field set of federation: `id owner { id }`. */
type FieldSet = readonly SelectionNode[];

/** A key by which a subgraph knows a type. */
export interface SubgraphKey {
  readonly fields: FieldSet;
  /** Whether the subgraph finds an entity by it. */
  readonly resolvable: boolean;
}

function argument({ arguments: args }: ConstDirectiveNode, name: string) {
  return args?.find((candidate) => candidate.name.value === name)?.value;
}

function textOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argument(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function fieldSet(text: string): FieldSet {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return (operation as OperationDefinitionNode).selectionSet.selections;
}

function named(directives: readonly ConstDirectiveNode[] | undefined, name: string) {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

/** The names of subgraphs by those that a supergraph gives them. */
function graphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const graphs = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives }) => {
      const [graph] = named(directives, 'join__graph');
      return [name.value, (graph && textOf(graph, 'name')) ?? name.value];
    }),
  );
}

/** What each subgraph said of its keys, and of what its fields require, as the supergraph has it. */
export class SubgraphContracts {
  private readonly keys = new Map<string, SubgraphKey[]>();
  private readonly required = new Map<string, FieldSet>();

  constructor(supergraphSdl: string) {
    const document = parse(supergraphSdl, { noLocation: true });
    const names = graphNames(document);
    const graphOf = (directive: ConstDirectiveNode) => names.get(textOf(directive, 'graph') ?? '');
    for (const type of document.definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
      for (const directive of named(type.directives, 'join__type')) {
        const key = textOf(directive, 'key');
        if (key === undefined) continue;
        const resolvable = argument(directive, 'resolvable');
        const place = `${graphOf(directive)} ${type.name.value}`;
        const isResolvable = resolvable?.kind !== Kind.BOOLEAN || resolvable.value;
        const known = this.keys.get(place) ?? [];
        this.keys.set(place, [...known, { fields: fieldSet(key), resolvable: isResolvable }]);
      }
      for (const field of type.fields ?? []) {
        for (const directive of named(field.directives, 'join__field')) {
          const requires = textOf(directive, 'requires');
          if (requires === undefined) continue;
          const place = `${graphOf(directive)} ${type.name.value}.${field.name.value}`;
          this.required.set(place, fieldSet(requires));
        }
      }
    }
  }

  /** The keys of a type in a subgraph. */
  keysOf(subgraph: string, typeName: string): readonly SubgraphKey[] {
    return this.keys.get(`${subgraph} ${typeName}`) ?? [];
  }

  /** What a field of a type in a subgraph requires of others. */
  requiredBy(subgraph: string, typeName: string, field: string): FieldSet {
    return this.required.get(`${subgraph} ${typeName}.${field}`) ?? [];
  }
}
