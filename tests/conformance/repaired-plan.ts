import type { Planner } from '@ntp-graph/gateway/execution';
import {
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

type QueryPlan = ReturnType<Planner['plan']>;

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

function repairedEntities(field: FieldNode, isInterfaceObject: (typeName: string) => boolean): FieldNode {
  const selections = field.selectionSet?.selections.map((selection): SelectionNode => {
    const typeName = selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value;
    return typeName && isInterfaceObject(typeName)
      ? { ...selection, selectionSet: withoutTypeName(selection.selectionSet) }
      : selection;
  });
  return selections ? { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } } : field;
}

/**
 * A plan without a mistake of Apollo's planner: it lets a subgraph with an @interfaceObject answer `__typename`, and
 * that subgraph knows only the name of the interface. Apollo's executor then takes the object for one of no type and
 * leaves it out without an error; ours keeps the type it knows. The plan itself, where it has no such fetch.
 */
export function repairedPlan(plan: QueryPlan, isInterfaceObject: IsInterfaceObject): QueryPlan {
  const text = JSON.stringify(plan);
  const repaired = JSON.stringify(JSON.parse(text), (_key, node: unknown) => {
    const { kind, serviceName, operation } = (node ?? {}) as Record<string, string>;
    if (kind !== 'Fetch' || !serviceName || !operation?.includes('_entities')) return node;
    const document = visit(parse(operation), {
      Field: (field) =>
        field.name.value === '_entities'
          ? repairedEntities(field, (typeName) => isInterfaceObject(serviceName, typeName))
          : undefined,
    });
    return { ...(node as object), operation: stripIgnoredCharacters(print(document)) };
  });
  return repaired === text ? plan : (JSON.parse(repaired) as QueryPlan);
}
