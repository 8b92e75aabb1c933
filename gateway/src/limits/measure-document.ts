import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Fragments, fieldsIn } from '../execution/planning/analysed-operation.js';
import { mostCounted } from './limits.js';

/** How large a part of a document is, with every fragment spread. */
export interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, rootFields: 0, directives: 0 };

function plus(a: number, b: number): number {
  return Math.min(a + b, mostCounted);
}

function sum(a: Size, b: Size): Size {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: plus(a.fields, b.fields),
    aliases: plus(a.aliases, b.aliases),
    rootFields: plus(a.rootFields, b.rootFields),
    directives: plus(a.directives, b.directives),
  };
}

/**
 * The fragments of a document.
 *
 * @throws GraphQLError for two of one name: what one of them hides would be measured nowhere
 */
export function fragmentsByName({ definitions }: DocumentNode): Fragments {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const name = definition.name.value;
    const first = fragments.get(name);
    if (first) {
      const nodes = [first.name, definition.name];
      throw new GraphQLError(`There can be only one fragment named "${name}".`, { nodes });
    }
    fragments.set(name, definition);
  }
  return fragments;
}

/** Measures the definitions of one document: each fragment once, however often it is spread. */
export class DocumentMeasure {
  private readonly measured = new Map<string, Size>();
  private readonly under = new Set<string>();

  constructor(private readonly fragments: Fragments) {}

  /** @throws GraphQLError for a fragment that spreads itself, which no end is to be measured of */
  of({ directives = [], selectionSet }: OperationDefinitionNode | FragmentDefinitionNode): Size {
    const size = this.ofSelections(selectionSet);
    return { ...size, directives: plus(size.directives, directives.length) };
  }

  private ofSelections({ selections }: SelectionSetNode): Size {
    let size = nothing;
    for (const selection of selections) size = sum(size, this.ofSelection(selection));
    return size;
  }

  private ofSelection(selection: SelectionNode): Size {
    const { directives = [] } = selection;
    const below = this.below(selection);
    const isField = selection.kind === Kind.FIELD;
    return {
      depth: below.depth + (isField ? 1 : 0),
      fields: plus(below.fields, 1),
      aliases: plus(below.aliases, isField && selection.alias ? 1 : 0),
      rootFields: isField ? 1 : below.rootFields,
      directives: plus(below.directives, directives.length),
    };
  }

  private below(selection: SelectionNode): Size {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    return selection.selectionSet ? this.ofSelections(selection.selectionSet) : nothing;
  }

  private ofFragment(name: string): Size {
    const known = this.measured.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) return nothing;
    if (this.under.has(name)) {
      throw new GraphQLError(`Cannot spread fragment "${name}" within itself.`, { nodes: fragment.name });
    }
    this.under.add(name);
    const size = this.of(fragment);
    this.under.delete(name);
    this.measured.set(name, size);
    return size;
  }
}

/**
 * How many pairs of fields share one response name in one place: validation compares each with each, and what is
 * below them again. It spreads fragments: only for what was measured to be small enough.
 */
export function mergedFields(sets: readonly SelectionSetNode[], fragments: Fragments): number {
  let pairs = 0;
  const byName = Map.groupBy(fieldsIn(sets, fragments), ({ alias, name }) => (alias ?? name).value);
  for (const fields of byName.values()) {
    pairs = plus(pairs, (fields.length * (fields.length - 1)) / 2);
    const below = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (below.length > 0) pairs = plus(pairs, mergedFields(below, fragments));
  }
  return pairs;
}
