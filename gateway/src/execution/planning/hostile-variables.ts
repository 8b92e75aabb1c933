import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

/** Under this name a fetch gets what stands for its entities. */
const ownVariable = 'representations';

/**
 * Names of variables that would be taken for something else: for what a fetch is given, or for what every object
 * inherits, `__proto__` the first. By each, the name that the operation is planned and run with.
 */
export type VariableNames = ReadonlyMap<string, string>;

function isHostile(name: string): boolean {
  return name === ownVariable || name in Object.prototype;
}

/** Gives every hostile variable of an operation a name of its own. */
export function renameHostileVariables(
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): { readonly document: DocumentNode; readonly names: VariableNames } {
  const given = variableDefinitions.map(({ variable }) => variable.name.value);
  const taken = new Set(given);
  const names = new Map<string, string>();
  for (const name of given.filter(isHostile)) {
    let own = `variable_${names.size + 1}`;
    while (taken.has(own)) own = `${own}_`;
    taken.add(own);
    names.set(name, own);
  }
  if (names.size === 0) return { document, names };
  const renamed = visit(document, {
    Variable(node) {
      const value = names.get(node.name.value);
      return value === undefined ? undefined : { ...node, name: { kind: Kind.NAME, value } };
    },
  });
  return { document: renamed, names };
}

/** The variables of a request under the names that the operation is run with. */
export function underOwnNames(
  given: Readonly<Record<string, unknown>>,
  names: VariableNames,
): Readonly<Record<string, unknown>> {
  if (names.size === 0) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [names.get(name) ?? name, value]));
}
