import {
  type DirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type UnionTypeDefinitionNode,
} from 'graphql';

/** What `@cacheControl` says of a type or a field. */
export interface CacheHint {
  /** Seconds. */
  readonly maxAge: number | undefined;
  readonly inheritMaxAge: boolean;
  readonly isPrivate: boolean;
}

type HintedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

const hintedKinds: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
]);

function hintOf(directives: readonly DirectiveNode[] | undefined): CacheHint | undefined {
  const directive = directives?.find(({ name }) => name.value === 'cacheControl');
  if (!directive) return undefined;
  const values = new Map(directive.arguments?.map(({ name, value }) => [name.value, value]));
  const maxAge = values.get('maxAge');
  const inherit = values.get('inheritMaxAge');
  const scope = values.get('scope');
  return {
    maxAge: maxAge?.kind === Kind.INT ? Number(maxAge.value) : undefined,
    inheritMaxAge: inherit?.kind === Kind.BOOLEAN && inherit.value,
    isPrivate: scope?.kind === Kind.ENUM && scope.value === 'PRIVATE',
  };
}

/** The hints of a supergraph: of types by `Type`, of fields by `Type.field`. */
export type CacheHints = ReadonlyMap<string, CacheHint>;

/**
 * Reads the hints that the subgraphs declare and composition carries into the supergraph. The schema that clients see
 * has lost them.
 */
export function cacheHints(supergraphSdl: string): CacheHints {
  const document: DocumentNode = parse(supergraphSdl, { noLocation: true });
  const hints = new Map<string, CacheHint>();
  for (const definition of document.definitions) {
    if (!hintedKinds.has(definition.kind)) continue;
    const type = definition as HintedType;
    const typeHint = hintOf(type.directives);
    if (typeHint) hints.set(type.name.value, typeHint);
    for (const field of 'fields' in type ? (type.fields ?? []) : []) {
      const hint = hintOf(field.directives);
      if (hint) hints.set(`${type.name.value}.${field.name.value}`, hint);
    }
  }
  return hints;
}
