import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type Fragments, fragmentOf } from './analysed-operation.js';

function isConditional(directives: readonly DirectiveNode[] | undefined): boolean {
  return directives?.some(({ name }) => name.value === 'skip' || name.value === 'include') ?? false;
}

/** Whether every object of a type is of the type that a fragment is on. */
function isAlways(type: GraphQLNamedType, condition: string | undefined, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const on = schema.getType(condition);
  if (!isAbstractType(on)) return false;
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return possible.every((each) => isObjectType(each) && schema.isSubType(on, each));
}

/** Whether something is selected of every object of a type, whatever the conditions are. */
function isDefinite(
  { selections }: SelectionSetNode,
  type: GraphQLNamedType,
  fragments: Fragments,
  schema: GraphQLSchema,
): boolean {
  return selections.some((selection) => {
    if (isConditional(selection.directives)) return false;
    if (selection.kind === Kind.FIELD) return true;
    const fragment = fragmentOf(selection, fragments);
    if (!fragment || !isAlways(type, fragment.typeCondition?.name.value, schema)) return false;
    return isDefinite(fragment.selectionSet, type, fragments, schema);
  });
}

/** What tells that there is an object: a key, which no source has to be asked for besides, or else its type. */
function presence(type: GraphQLNamedType, addedNames: ReadonlySet<string>): FieldNode {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const key = fields.find(
    (field) => addedNames.has(field.name) && field.args.length === 0 && isLeafType(getNamedType(field.type)),
  );
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: key?.name ?? '__typename' } };
}

/**
 * Selects something for certain of objects of which everything else depends on a condition, or on their type. Apollo's planner does not
 * ask for an object of which nothing is selected, so that the answer would say null where there is an object: not
 * found, or, where null is not allowed, no answer at all.
 *
 * @param addedNames names of fields that plans ask for besides what clients do, as keys are
 */
export function keepConditionalObjects(
  document: DocumentNode,
  fragments: Fragments,
  schema: GraphQLSchema,
  addedNames: ReadonlySet<string>,
): DocumentNode {
  const types = new TypeInfo(schema);
  const visitor = {
    Field({ selectionSet, ...field }: FieldNode) {
      const type = getNamedType(types.getType());
      if (!selectionSet || !type || isDefinite(selectionSet, type, fragments, schema)) return undefined;
      const selections = [...selectionSet.selections, presence(type, addedNames)];
      return { ...field, selectionSet: { ...selectionSet, selections } };
    },
  };
  return visit(document, visitWithTypeInfo(types, visitor));
}
