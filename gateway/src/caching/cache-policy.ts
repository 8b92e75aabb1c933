import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isTypeDefinitionNode,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What `@cacheControl` says of a type or a field. */
export interface CacheHint {
  /** Seconds. */
  readonly maxAge: number | undefined;
  readonly inheritMaxAge: boolean;
  readonly isPrivate: boolean;
}

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
    if (!isTypeDefinitionNode(definition)) continue;
    const name = definition.name.value;
    const typeHint = hintOf(definition.directives);
    if (typeHint) hints.set(name, typeHint);
    for (const field of 'fields' in definition ? (definition.fields ?? []) : []) {
      const hint = hintOf(field.directives);
      if (hint) hints.set(`${name}.${field.name.value}`, hint);
    }
  }
  return hints;
}

/** For how long, and by whom, a whole answer may be kept without asking again. */
export interface CachePolicy {
  /** Seconds. */
  readonly maxAge: number;
  readonly isPrivate: boolean;
}

/** The policy of an answer without any hint: whoever keeps it asks again each time. */
export const revalidated: CachePolicy = { maxAge: 0, isPrivate: false };

/** The policies of documents under one schema. */
export class CachePolicies {
  private readonly known = new WeakMap<DocumentNode, CachePolicy>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly hints: CacheHints,
  ) {}

  /** The least of what a document selects, by Apollo Server's rules; skipped selections count too. */
  of(document: DocumentNode): CachePolicy {
    const known = this.known.get(document);
    if (known) return known;
    const policy = this.leastOf(document);
    this.known.set(document, policy);
    return policy;
  }

  private leastOf(document: DocumentNode): CachePolicy {
    let maxAge = Number.POSITIVE_INFINITY;
    let isPrivate = false;
    const typeInfo = new TypeInfo(this.schema);
    const Field = () => {
      const name = typeInfo.getFieldDef()?.name ?? '';
      if (name === '__typename') return;
      const type = getNamedType(typeInfo.getType());
      for (const hint of this.hintsOf(typeInfo.getParentType(), name, type)) {
        maxAge = Math.min(maxAge, hint.maxAge ?? maxAge);
        isPrivate ||= hint.isPrivate;
      }
    };
    visit(document, visitWithTypeInfo(typeInfo, { Field }));
    return { maxAge: Number.isFinite(maxAge) ? maxAge : 0, isPrivate };
  }

  /** What a field restricts the answer to: as it is declared where it is selected, and wherever else it may be met. */
  private hintsOf(
    parent: GraphQLNamedType | null | undefined,
    field: string,
    type: GraphQLNamedType | null | undefined,
  ): CacheHint[] {
    const elsewhere = [
      ...this.possible(parent).map((name) => this.hints.get(`${name}.${field}`)),
      ...this.possible(type).map((name) => this.hints.get(name)),
    ];
    const declared = this.declaredHint(parent, field, type);
    return [declared, ...elsewhere].filter((hint) => hint !== undefined);
  }

  private declaredHint(
    parent: GraphQLNamedType | null | undefined,
    field: string,
    type: GraphQLNamedType | null | undefined,
  ): CacheHint {
    const ofField = this.hints.get(`${parent?.name}.${field}`);
    const ofType = type && this.hints.get(type.name);
    const maxAge = ofField?.maxAge ?? ofType?.maxAge;
    const isRoot = parent === this.schema.getQueryType();
    const inherits = !isRoot && (!isCompositeType(type) || ofField?.inheritMaxAge || ofType?.inheritMaxAge);
    return {
      maxAge: maxAge ?? (inherits ? undefined : 0),
      inheritMaxAge: false,
      isPrivate: Boolean(ofField?.isPrivate || ofType?.isPrivate),
    };
  }

  private possible(type: GraphQLNamedType | null | undefined): string[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type).map(({ name }) => name) : [];
  }
}
