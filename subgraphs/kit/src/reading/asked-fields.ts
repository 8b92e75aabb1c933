import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/**
 * The fields that are selected of what a reader returns, each by its path, e.g. `value` and `provenance.synthetic`;
 * undefined when it may be any of them.
 */
export type AskedFields = ReadonlySet<string> | undefined;

/** Paths in a selection, with what stands before them; null where fragments make it a question of their type. */
function pathsIn(selectionSet: SelectionSetNode, before: string): string[] | null {
  const paths: string[] = [];
  for (const node of selectionSet.selections) {
    if (node.kind !== Kind.FIELD) return null;
    const path = `${before}${node.name.value}`;
    const inner = node.selectionSet && pathsIn(node.selectionSet, `${path}.`);
    paths.push(...(inner ?? [path]));
  }
  return paths;
}

/** The fields that a selection asks for. */
export function askedIn(selectionSet: SelectionSetNode | undefined): AskedFields {
  const paths = selectionSet && pathsIn(selectionSet, '');
  return paths ? new Set(paths) : undefined;
}

/** What a resolver is told of the request to know what is asked for. */
export type AskedInfo = Pick<GraphQLResolveInfo, 'fieldNodes'>;

/** The fields that are asked for of what a field returns, wherever in its place the request names it. */
export function askedBelow({ fieldNodes }: AskedInfo): AskedFields {
  const asked = fieldNodes.map(({ selectionSet }) => askedIn(selectionSet));
  const known = asked.filter((fields) => fields !== undefined);
  return known.length < asked.length ? undefined : new Set(known.flatMap((fields) => [...fields]));
}

/** The `info` of a field on a row: what is asked for, which is the same for all rows, and nothing of the one row. */
export function rowInfo(node: FieldNode): GraphQLResolveInfo {
  const info: AskedInfo = { fieldNodes: [node] };
  return info as GraphQLResolveInfo;
}

/** Where the nodes of a connection are selected. */
const nodePath = /^(?:nodes|edges\.node)\./;
/** The fields of a connection that lead to no node. */
const besideNodes = /^(?:totalCount|listedSince|__typename|pageInfo(?:\..*)?|edges\.(?:cursor|__typename))$/;

/** The fields that are asked for of the nodes of a connection. */
export function askedOfNodes({ fieldNodes }: AskedInfo): AskedFields {
  const ofNodes = new Set<string>();
  for (const { selectionSet } of fieldNodes) {
    const asked = askedIn(selectionSet);
    if (!asked) return undefined;
    for (const path of asked) {
      const beginning = nodePath.exec(path)?.[0];
      if (beginning) ofNodes.add(path.slice(beginning.length));
      else if (!besideNodes.test(path)) return undefined;
    }
  }
  return ofNodes;
}
