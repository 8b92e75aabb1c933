import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  print,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { hashOf } from '../../hash-of.js';
import { onlyOperation } from '../planning/only-operation.js';
import type { KnownConditions } from './condition-fields.js';

/** The argument that names conditions, at one place of an operation. */
export interface ConditionalPlace {
  /** What the client wrote there: an object, or a variable. */
  readonly value: ValueNode;
  /** The variable that takes the answer: one of ours beside an object, or the client's own. */
  readonly variable: string;
}

/** An operation with conditions, made to take their answers as variables: planned once, whatever units meet them. */
export interface ConditionalOperation {
  readonly document: DocumentNode;
  readonly hash: string;
  readonly definition: OperationDefinitionNode;
  readonly places: readonly ConditionalPlace[];
}

const answerField = 'answer';
const answerType = 'UnitConditionsAnswer';

function variableDefinition(name: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: answerType } },
  };
}

/** The argument with the answer's variable among what the client wrote. */
function withAnswer(node: ArgumentNode, variable: string): ArgumentNode {
  if (node.value.kind !== Kind.OBJECT) return node;
  const answer = {
    kind: Kind.OBJECT_FIELD,
    name: { kind: Kind.NAME, value: answerField },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
  } as const;
  const others = node.value.fields.filter(({ name }) => name.value !== answerField);
  return { ...node, value: { ...node.value, fields: [...others, answer] } };
}

/** Reads an operation for conditions; null where it names none. */
export function conditionalOperation(
  schema: GraphQLSchema,
  { type }: KnownConditions,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): ConditionalOperation | null {
  const places: ConditionalPlace[] = [];
  const taken = new Set(definition.variableDefinitions?.map(({ variable }) => variable.name.value));
  const typeInfo = new TypeInfo(schema);
  const alone = onlyOperation(document, definition.name?.value);
  const rewritten: DocumentNode = visit(
    alone,
    visitWithTypeInfo(typeInfo, {
      Argument(node) {
        const { value } = node;
        if (getNamedType(typeInfo.getInputType())?.name !== type.name) return undefined;
        if (value.kind === Kind.VARIABLE) {
          places.push({ value, variable: value.name.value });
          return undefined;
        }
        if (value.kind !== Kind.OBJECT) return undefined;
        let variable = `unitConditions${places.length}`;
        while (taken.has(variable)) variable += '_';
        taken.add(variable);
        places.push({ value, variable });
        return withAnswer(node, variable);
      },
    }),
  );
  if (places.length === 0) return null;
  const own = places.filter(({ value }) => value.kind === Kind.OBJECT);
  const added = visit(rewritten, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [
        ...(node.variableDefinitions ?? []),
        ...own.map(({ variable }) => variableDefinition(variable)),
      ],
    }),
  });
  return { document: added, hash: hashOf(print(added)), definition, places };
}
