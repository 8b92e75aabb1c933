import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Fragments } from './analysed-operation.js';

/**
 * Drops the condition of fragments on a type that every object in their place is of: `... on Node` of a unit. Apollo's
 * planner stops with an assertion where such a fragment asks for the `__typename` of what a subgraph knows by no more
 * than its interface.
 */
export function dropWiderConditions(
  document: DocumentNode,
  fragments: Fragments,
  schema: GraphQLSchema,
): DocumentNode {
  const types = new TypeInfo(schema);

  function isWider(condition: NamedTypeNode | undefined): boolean {
    const wider = condition && schema.getType(condition.name.value);
    const parent = types.getParentType();
    return (
      isAbstractType(wider) &&
      (isObjectType(parent) || isInterfaceType(parent)) &&
      schema.isSubType(wider, parent)
    );
  }

  const visitor = visitWithTypeInfo(types, {
    FragmentSpread({ name, directives = [] }) {
      const fragment = fragments.get(name.value);
      if (!fragment || !isWider(fragment.typeCondition)) return undefined;
      return { kind: Kind.INLINE_FRAGMENT, directives, selectionSet: fragment.selectionSet };
    },
    InlineFragment: {
      leave({ typeCondition, ...fragment }) {
        return isWider(typeCondition) ? fragment : undefined;
      },
    },
  });
  return visit(document, visitor);
}
