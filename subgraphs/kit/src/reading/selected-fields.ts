import {
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Operation = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

function isIncluded(node: SelectionNode, { variableValues }: Operation): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if;
  return skip !== true && include !== false;
}

function selectionOf(node: SelectionNode, { fragments }: Operation): SelectionSetNode | undefined {
  if (node.kind !== 'FragmentSpread') return node.selectionSet;
  return (fragments[node.name.value] as FragmentDefinitionNode | undefined)?.selectionSet;
}

function collect(selection: SelectionSetNode | undefined, operation: Operation, names: Set<string>): void {
  for (const node of selection?.selections ?? []) {
    if (!isIncluded(node, operation)) continue;
    if (node.kind === 'Field') names.add(node.name.value);
    collect(selectionOf(node, operation), operation, names);
  }
}

/**
 * The names of all fields that are selected beneath a field, at any depth: so that a measure that cannot be had is
 * refused once, and not once for each group.
 */
export function selectedFields(info: Operation & Pick<GraphQLResolveInfo, 'fieldNodes'>): Set<string> {
  const names = new Set<string>();
  for (const node of info.fieldNodes) collect(node.selectionSet, info, names);
  return names;
}
