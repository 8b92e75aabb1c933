import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromAST,
  valueFromASTUntyped,
} from 'graphql';
import type { Fragments } from '../execution/planning/analysed-operation.js';
import { mostCounted } from './limits.js';

type Variables = Readonly<Record<string, unknown>>;

/** Objects that a list is taken to hold where the request does not say how many: most hold fewer. */
export const assumedListSize = 10;

/** The list fields of a connection, which hold as many as its `first` says. */
const listsOfConnection: ReadonlySet<string> = new Set(['nodes', 'edges']);

/** What the cost of a request is worked out from. */
export interface CostedRequest {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly variables: Variables;
  /** The values of variables that the client left out. */
  readonly defaults: Variables;
}

/** The variables' own defaults. */
export function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

/** Adds up what a request may be answered with. */
class CostEstimate {
  constructor(private readonly request: CostedRequest) {}

  /** @param page how many each list of a connection holds, where the selections are one's */
  ofSelections({ selections }: SelectionSetNode, type: GraphQLNamedType, page?: number): number {
    let cost = 0;
    for (const selection of selections) {
      if (!this.isIncluded(selection.directives)) continue;
      if (selection.kind === Kind.FIELD) {
        cost += this.ofField(selection, type, page);
      } else {
        const { fragments, schema } = this.request;
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = inner?.typeCondition && schema.getType(inner.typeCondition.name.value);
        if (inner) cost += this.ofSelections(inner.selectionSet, condition ?? type, page);
      }
      if (cost >= mostCounted) return mostCounted;
    }
    return cost;
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType, page: number | undefined): number {
    const field = this.definitionOf(node, parent);
    const type = field && getNamedType(field.type);
    if (!field || !node.selectionSet || !isCompositeType(type)) return 1;
    const first = this.firstOf(node, field);
    const isList = isListType(getNullableType(field.type));
    const below = this.ofSelections(node.selectionSet, type, isList ? undefined : first);
    if (!isList) return 1 + below;
    const paged = listsOfConnection.has(node.name.value) ? page : undefined;
    return Math.min(1 + (paged ?? first ?? this.listSizeOf(node)) * below, mostCounted);
  }

  private definitionOf(
    { name }: FieldNode,
    parent: GraphQLNamedType,
  ): GraphQLField<unknown, unknown> | undefined {
    if (name.value === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name.value === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined;
  }

  /** The page that a field is asked for; undefined where it has none. */
  private firstOf({ arguments: args }: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const declared = field.args.find(({ name }) => name === 'first');
    if (!declared) return undefined;
    const given = args?.find(({ name }) => name.value === 'first');
    const asked = (given && this.valueOf(given)) ?? declared.defaultValue;
    // Of an empty page what is below is planned all the same. What is no number is refused elsewhere.
    return typeof asked === 'number' ? Math.max(asked, 1) : 1;
  }

  /** As many as the longest list of its arguments, but no fewer than is assumed of a list. */
  private listSizeOf({ arguments: args = [] }: FieldNode): number {
    const lengths = args.map((argument) => {
      const value = this.valueOf(argument);
      return Array.isArray(value) ? value.length : 0;
    });
    return Math.max(assumedListSize, ...lengths);
  }

  private valueOf({ value }: ArgumentNode): unknown {
    if (value.kind === Kind.VARIABLE) return this.variable(value.name.value);
    if (value.kind === Kind.INT) return Number(value.value);
    return value.kind === Kind.LIST ? value.values : undefined;
  }

  private variable(name: string): unknown {
    const { variables, defaults } = this.request;
    return Object.hasOwn(variables, name) ? variables[name] : defaults[name];
  }

  private isIncluded(directives: readonly DirectiveNode[] = []): boolean {
    return directives.every(({ name, arguments: args }) => {
      if (name.value !== 'skip' && name.value !== 'include') return true;
      const value = args?.find((argument) => argument.name.value === 'if')?.value;
      const condition =
        value?.kind === Kind.VARIABLE
          ? this.variable(value.name.value)
          : value && valueFromAST(value, GraphQLBoolean);
      return name.value === 'skip' ? condition !== true : condition !== false;
    });
  }
}

/**
 * How many fields an answer may have, by an estimate: each field counts as often as the lists that it stands in may
 * hold objects. A connection holds its `first`, any other list as many as the longest list among its arguments, and no
 * fewer than ten.
 *
 * @example
 * // { provinces(first: 34) { totalCount nodes { name communes(first: 100) { nodes { name } } } } }
 * // 1 + 1 + 1 + 34 * (1 + 1 + 1 + 100 * 1) = 3505
 */
export function costOf(operation: OperationDefinitionNode, request: CostedRequest): number {
  const root = request.schema.getRootType(operation.operation);
  return root ? new CostEstimate(request).ofSelections(operation.selectionSet, root) : 0;
}
