import { responseName } from '@ntp-graph/kit';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What of an object says whether it is synthetic. */
const ownWord = 'synthetic';
const ofSource = 'provenance';

function field(name: string, selectionSet?: SelectionSetNode): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(selectionSet ? { selectionSet } : {}),
  };
}

const itsOwn = field(ownWord);
const itsSource = field(ofSource, { kind: Kind.SELECTION_SET, selections: [itsOwn] });

function hasField(type: GraphQLCompositeType | undefined | null, name: string): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && name in type.getFields();
}

/** What has to be selected of an object so that it says whether it is synthetic; undefined where it says nothing. */
function markOf(type: GraphQLCompositeType | undefined | null): FieldNode | undefined {
  if (hasField(type, ownWord)) return itsOwn;
  if (!hasField(type, ofSource) || !(isObjectType(type) || isInterfaceType(type))) return undefined;
  const source = getNamedType(type.getFields()[ofSource]?.type);
  return isObjectType(source) && hasField(source, ownWord) ? itsSource : undefined;
}

/** Whether objects of a type say of themselves whether they are synthetic. */
export function saysWhetherSynthetic(schema: GraphQLSchema, typeName: string): boolean {
  const type = schema.getType(typeName);
  return isObjectType(type) && markOf(type) !== undefined;
}

function selects({ selections }: SelectionSetNode, name: string): boolean {
  return selections.some((each) => each.kind === Kind.FIELD && responseName(each) === name);
}

/** The document with what says of each figure that it selects whether it is synthetic. */
export function markSynthetic(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      SelectionSet: {
        leave(node) {
          const mark = markOf(typeInfo.getParentType());
          if (!mark) return undefined;
          // Under its own name: what a client selects of it besides is merged with it.
          if (mark === itsOwn && selects(node, ownWord)) return undefined;
          return { ...node, selections: [...node.selections, mark] };
        },
      },
    }),
  );
}
