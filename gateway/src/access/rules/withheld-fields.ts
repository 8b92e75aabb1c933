import { type FetchError, responseName } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type AccessRules, forbidden, type Rule } from './access-rules.js';

type Path = readonly (string | number)[];

/** Below the representations of a fetch types are told by fragments alone. */
const entities = '_entities';

const typeNameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch is one operation');
  return operation;
}

/** The same selections, with each fragment in the place where it is spread: the rules look at fields where they stand. */
function spread(set: SelectionSetNode, document: DocumentNode): SelectionSetNode {
  const selections = set.selections.map((selection): SelectionNode => {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      return selection.selectionSet
        ? { ...selection, selectionSet: spread(selection.selectionSet, document) }
        : selection;
    }
    const fragment = document.definitions.find(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error(`No fragment ${selection.name.value}`);
    const { typeCondition, selectionSet } = fragment;
    const { directives = [] } = selection;
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition,
      directives,
      selectionSet: spread(selectionSet, document),
    };
  });
  return { ...set, selections };
}

/** A field that the rules speak of. */
interface RuledField {
  readonly node: FieldNode;
  readonly coordinate: string;
  readonly rule: Rule;
}

/** The fields of a fetch that not everybody may read. */
export class RuledFetch {
  readonly fields = new Map<FieldNode, RuledField>();
  private readonly operation: OperationDefinitionNode;

  constructor(
    document: DocumentNode,
    private readonly rules: AccessRules,
  ) {
    const operation = operationOf(document);
    this.operation = { ...operation, selectionSet: spread(operation.selectionSet, document) };
    this.look(this.operation.selectionSet, rules.types.rootOf(this.operation.operation));
  }

  /** The fields that a caller who meets these requirements may not read. */
  withheldFrom(met: ReadonlySet<string>): ReadonlySet<FieldNode> {
    return new Set(
      [...this.fields.values()].filter(({ rule }) => !met.has(rule.key)).map(({ node }) => node),
    );
  }

  /** The fetch without these fields; null where nothing is left to ask for. */
  without(withheld: ReadonlySet<FieldNode>): DocumentNode | null {
    const kept = this.pruned(this.operation.selectionSet, withheld);
    const { selections } = kept;
    if (selections.every((selection) => this.isEmpty(selection))) return null;
    const selectionSet: SelectionSetNode = kept;
    const used = new Set<string>();
    visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
    const operation: OperationDefinitionNode = {
      ...this.operation,
      selectionSet,
      variableDefinitions: (this.operation.variableDefinitions ?? []).filter(({ variable }) =>
        used.has(variable.name.value),
      ),
    };
    // Read again, so that it is a document like any other.
    return parse(print(operation), { noLocation: true });
  }

  /** What an answer says of the fields that were withheld: nothing, and an error at each place. */
  errorsIn(data: object, withheld: ReadonlySet<FieldNode>): FetchError[] {
    const errors: FetchError[] = [];
    this.strike(this.operation.selectionSet, data as Record<string, unknown>, [], withheld, errors);
    return errors;
  }

  private look({ selections }: SelectionSetNode, typeName: string): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.look(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
        continue;
      }
      const { value: field } = selection.name;
      const rule = field.startsWith('__') ? null : this.rules.ruleOf(typeName, field);
      if (rule) this.fields.set(selection, { node: selection, coordinate: `${typeName}.${field}`, rule });
      if (selection.selectionSet) {
        this.look(selection.selectionSet, this.rules.types.namedTypeOf(typeName, field) ?? '');
      }
    }
  }

  private pruned({ selections }: SelectionSetNode, withheld: ReadonlySet<FieldNode>): SelectionSetNode {
    const kept = selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD && withheld.has(selection)) return [];
      if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return [selection];
      return [{ ...selection, selectionSet: this.pruned(selection.selectionSet, withheld) }];
    });
    return { kind: Kind.SELECTION_SET, selections: kept.length > 0 ? kept : [typeNameField] };
  }

  /** Whether a selection of the root asks for nothing but names of types. */
  private isEmpty(selection: SelectionNode): boolean {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
    if (selection.kind === Kind.FIELD && selection.name.value !== entities) {
      return selection.name.value === '__typename';
    }
    const { selections = [] } = selection.selectionSet ?? {};
    return selections.every(
      (below) =>
        (below.kind === Kind.FIELD && below.name.value === '__typename') ||
        (below.kind === Kind.INLINE_FRAGMENT && this.isEmpty(below)),
    );
  }

  private strike(
    { selections }: SelectionSetNode,
    object: Record<string, unknown>,
    path: Path,
    withheld: ReadonlySet<FieldNode>,
    errors: FetchError[],
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (!this.mayBe(object, condition)) continue;
        this.strike(selection.selectionSet, object, path, withheld, errors);
        continue;
      }
      const name = responseName(selection);
      const ruled = withheld.has(selection) ? this.fields.get(selection) : undefined;
      if (ruled) {
        delete object[name];
        errors.push({
          message: forbidden(ruled.coordinate, ruled.rule),
          path: [...path, name],
          extensions: { code: 'FORBIDDEN' },
        });
      } else if (selection.selectionSet) {
        this.strikeBelow(selection.selectionSet, object[name], [...path, name], withheld, errors);
      }
    }
  }

  private strikeBelow(
    selectionSet: SelectionSetNode,
    value: unknown,
    path: Path,
    withheld: ReadonlySet<FieldNode>,
    errors: FetchError[],
  ): void {
    if (Array.isArray(value)) {
      for (const [index, element] of value.entries()) {
        this.strikeBelow(selectionSet, element, [...path, index], withheld, errors);
      }
    } else if (typeof value === 'object' && value !== null) {
      this.strike(selectionSet, value as Record<string, unknown>, path, withheld, errors);
    }
  }

  /** Whether an object may be of a type: of one whose name is not told, it may be of any. */
  private mayBe({ __typename: name }: Record<string, unknown>, condition: string | undefined): boolean {
    if (condition === undefined || typeof name !== 'string' || name === condition) return true;
    const { types } = this.rules;
    return types.possibleOf(condition).includes(name) || types.possibleOf(name).includes(condition);
  }
}
