import type { Planner } from '@ntp-graph/gateway/execution';
import {
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

type QueryPlan = ReturnType<Planner['plan']>;

/** What is read of a node of a plan. */
interface PlanNode {
  readonly kind: string;
  readonly path?: readonly string[];
  readonly nodes?: readonly PlanNode[];
  readonly node?: PlanNode;
  readonly ifClause?: PlanNode;
  readonly elseClause?: PlanNode;
  readonly serviceName?: string;
  readonly operation?: string;
}

/** Whether a subgraph knows a type only as an @interfaceObject. */
export type IsInterfaceObject = (subgraph: string, typeName: string) => boolean;

/** The selections less every `__typename` of the entity itself; as they are where nothing else would be left. */
function withoutTypeName(selectionSet: SelectionSetNode): SelectionSetNode {
  const selections = selectionSet.selections
    .filter((selection) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename')
    .map((selection) =>
      selection.kind === Kind.INLINE_FRAGMENT
        ? { ...selection, selectionSet: withoutTypeName(selection.selectionSet) }
        : selection,
    );
  return selections.length > 0 ? { ...selectionSet, selections } : selectionSet;
}

/** Where a fetch stands in a plan: below which path of the answer, and whether it is made whatever is asked. */
interface Place {
  readonly path: string;
  readonly isSure: boolean;
}

/**
 * The selections less the `__typename` of objects whose type the same subgraph told before, at `told`; `telling` is told
 * where they have one now. What is of some objects alone is left as it is.
 */
function withoutTold(
  selectionSet: SelectionSetNode,
  path: string,
  told: ReadonlySet<string>,
  telling: Set<string>,
): SelectionSetNode {
  const selections = selectionSet.selections.map((selection): SelectionNode => {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet || selection.directives?.length)
      return selection;
    const place = `${path}.${(selection.alias ?? selection.name).value}`;
    const inner = withoutTold(selection.selectionSet, place, told, telling);
    if (inner.selections.some((each) => each.kind === Kind.FIELD && each.name.value === '__typename'))
      telling.add(place);
    return { ...selection, selectionSet: told.has(place) ? withoutTypeName(inner) : inner };
  });
  return { ...selectionSet, selections };
}

/** Repairs the fetches of one plan in their order. */
class PlanRepair {
  /** Where each subgraph told the type of objects. */
  private readonly told = new Map<string, ReadonlySet<string>>();

  constructor(private readonly isInterfaceObject: IsInterfaceObject) {}

  node(node: PlanNode, place: Place): PlanNode {
    const { kind, path = [] } = node;
    if (kind === 'Fetch') return this.fetch(node, place);
    const inner = {
      path: [place.path, ...path].join('.'),
      isSure: place.isSure && kind !== 'Condition',
    };
    return {
      ...node,
      ...(node.nodes && { nodes: node.nodes.map((each) => this.node(each, inner)) }),
      ...(node.node && { node: this.node(node.node, inner) }),
      ...(node.ifClause && { ifClause: this.node(node.ifClause, inner) }),
      ...(node.elseClause && { elseClause: this.node(node.elseClause, inner) }),
    };
  }

  private fetch(node: PlanNode, { path, isSure }: Place): PlanNode {
    const { serviceName = '', operation } = node;
    if (!operation?.includes('_entities')) return node;
    const told = this.told.get(serviceName) ?? new Set();
    const telling = new Set(told);
    const document = visit(parse(operation), {
      Field: (field) => {
        if (field.name.value !== '_entities' || !field.selectionSet) return undefined;
        const selections = field.selectionSet.selections.map((selection): SelectionNode => {
          const typeName = selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value;
          if (!typeName || !this.isInterfaceObject(serviceName, typeName)) return selection;
          const own = withoutTypeName(selection.selectionSet);
          return { ...selection, selectionSet: withoutTold(own, path, told, telling) };
        });
        return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
      },
    });
    if (isSure) this.told.set(serviceName, telling);
    return { ...node, operation: stripIgnoredCharacters(print(document)) };
  }
}

/**
 * A plan without a mistake of Apollo's planner: it lets a subgraph with an @interfaceObject answer `__typename`, of an
 * entity that it is asked about, or of an object beside a fetch in which geography tells the type. That subgraph knows
 * only the name of the interface. Apollo's executor then takes the object for one of no type and leaves it, or what is
 * asked of its type, out without an error; ours keeps the type it knows. The plan itself, where it has no such fetch.
 */
export function repairedPlan(plan: QueryPlan, isInterfaceObject: IsInterfaceObject): QueryPlan {
  if (!plan.node) return plan;
  const node = new PlanRepair(isInterfaceObject).node(plan.node as PlanNode, { path: '', isSure: true });
  return JSON.stringify(node) === JSON.stringify(plan.node) ? plan : ({ ...plan, node } as QueryPlan);
}
