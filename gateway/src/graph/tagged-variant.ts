import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
} from 'graphql';

const inaccessibleLink = '@link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)';

const inaccessibleDefinition =
  'directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION';

const hidden: DirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'inaccessible' },
};

interface Element {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

function isHidden({ directives = [] }: Element): boolean {
  return directives.some(({ name }) => name.value === 'inaccessible');
}

function isTagged({ directives = [] }: Element, tags: ReadonlySet<string>): boolean {
  return directives.some(({ name, arguments: args }) => {
    const value = name.value === 'tag' ? args?.[0]?.value : undefined;
    return value?.kind === Kind.STRING && tags.has(value.value);
  });
}

function hide<Node extends Element>(node: Node): Node {
  return isHidden(node)
    ? node
    : { ...node, directives: [...(node.directives ?? []), hidden as ConstDirectiveNode] };
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

/** Hides what has a tag, and what leads to nothing else any more. */
class Hiding {
  private readonly hiddenTypes = new Set<string>();

  constructor(private readonly tags: ReadonlySet<string>) {}

  /** Until nothing more is hidden: a type that goes takes the fields that give it along, and so on. */
  all(document: DocumentNode): DocumentNode {
    let definitions = document.definitions;
    for (let before = -1; before < this.hiddenTypes.size; ) {
      before = this.hiddenTypes.size;
      definitions = definitions.map((definition) => this.definition(definition));
    }
    return { ...document, definitions: definitions.map((definition) => this.definition(definition)) };
  }

  private definition(node: DefinitionNode): DefinitionNode {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const fields = node.fields?.map((field) => this.field(field));
        return this.type({ ...node, ...(fields ? { fields } : {}) }, fields);
      }
      case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
        const fields = node.fields?.map((field) => this.input(field));
        return this.type({ ...node, ...(fields ? { fields } : {}) }, fields);
      }
      case Kind.ENUM_TYPE_DEFINITION: {
        const values = node.values?.map((value) => (isTagged(value, this.tags) ? hide(value) : value));
        return this.type({ ...node, ...(values ? { values } : {}) }, values);
      }
      case Kind.UNION_TYPE_DEFINITION: {
        const isGone = (node.types ?? []).every(({ name }) => this.hiddenTypes.has(name.value));
        return isGone ? this.hideType(node) : this.type(node, undefined);
      }
      case Kind.SCALAR_TYPE_DEFINITION:
        return this.type(node, undefined);
      default:
        return node;
    }
  }

  private type<Node extends Element>(node: Node, members: readonly Element[] | undefined): Node {
    if (isHidden(node)) return this.hideType(node);
    const isEmpty = members !== undefined && members.length > 0 && members.every(isHidden);
    return isTagged(node, this.tags) || isEmpty ? this.hideType(node) : node;
  }

  private hideType<Node extends Element>(node: Node): Node {
    this.hiddenTypes.add(node.name.value);
    return hide(node);
  }

  private field(node: FieldDefinitionNode): FieldDefinitionNode {
    const args = node.arguments?.map((argument) => this.input(argument));
    const field = args ? { ...node, arguments: args } : node;
    return isTagged(node, this.tags) || this.hiddenTypes.has(namedTypeOf(node.type)) ? hide(field) : field;
  }

  private input(node: InputValueDefinitionNode): InputValueDefinitionNode {
    return isTagged(node, this.tags) || this.hiddenTypes.has(namedTypeOf(node.type)) ? hide(node) : node;
  }
}

/**
 * A supergraph in which clients do not see what has one of these tags, nor what gives nothing else: subgraphs still
 * answer it where another field requires it.
 */
export function withoutTagged(supergraphSdl: string, tags: readonly string[]): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const text = print(new Hiding(new Set(tags)).all(document));
  if (text.includes('specs.apollo.dev/inaccessible/')) return text;
  const linked = text.replace(/^(schema\b[^{]*)\{/m, `$1 ${inaccessibleLink} {`);
  return `${linked}\n\n${inaccessibleDefinition}\n`;
}
