import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/** A difference between what was published and what would be. */
export interface ContractChange {
  readonly kind: 'breaking' | 'dangerous';
  readonly message: string;
  /** What it is about: `Type`, `Type.field`, or the interface's field where all of its types change alike. */
  readonly coordinate: string;
  /** Whether something was there that is there no more. */
  readonly isRemoval: boolean;
}

const kinds: Readonly<Record<string, ContractChange['kind']>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
};

/** The interface that a type has a field from, if any. */
function declaredBy(schemas: readonly GraphQLSchema[], typeName: string, field: string): string {
  for (const schema of schemas) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    const owner = type.getInterfaces().find((one) => isInterfaceType(one) && field in one.getFields());
    if (owner && owner.name !== 'Node') return owner.name;
  }
  return typeName;
}

function coordinateOf(schemas: readonly GraphQLSchema[], path: string): string {
  const [typeName = '', field] = path.split('.');
  return field === undefined ? typeName : `${declaredBy(schemas, typeName, field)}.${field}`;
}

/** The changes that clients may notice, those that break them first; each once, however many types share it. */
export async function contractChanges(
  released: GraphQLSchema,
  current: GraphQLSchema,
): Promise<readonly ContractChange[]> {
  const schemas = [released, current];
  const found = (await diff(released, current)).flatMap(({ criticality, message, path = '', type }) => {
    const kind = kinds[criticality.level];
    const coordinate = coordinateOf(schemas, path);
    return kind ? [{ kind, message, coordinate, isRemoval: type.endsWith('_REMOVED') }] : [];
  });
  const once = new Map(
    found.map((change) => [`${change.kind} ${change.coordinate} ${change.isRemoval}`, change]),
  );
  return [...once.values()].sort((a, b) => a.kind.localeCompare(b.kind));
}
