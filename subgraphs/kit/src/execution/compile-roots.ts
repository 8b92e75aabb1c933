import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { responseName } from '../graph/response-name.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { SubgraphFetch } from './compile-batch.js';
import type { Delivery } from './delivery.js';
import type { FetchResult } from './fetch-result.js';
import { onlyOperation } from './only-operation.js';
import { allDone, compileShape, type Rows, type Shape } from './shape.js';

interface Root {
  readonly key: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly resolve: NonNullable<GraphQLField<unknown, unknown>['resolve']>;
  readonly shape: Shape;
}

function compileRoot({ schema }: Subgraph, node: FieldNode, rows: Rows): Root | null {
  const field = schema.getQueryType()?.getFields()[node.name.value];
  const shape = field && compileShape({ schema, rows }, field.type, node.selectionSet);
  if (!field?.resolve || !shape || node.directives?.length) return null;
  return { key: responseName(node), node, field, resolve: field.resolve, shape };
}

function resolveInfo(
  { schema }: Subgraph,
  operation: OperationDefinitionNode,
  { key, node, field }: Root,
  variableValues: Record<string, unknown>,
): GraphQLResolveInfo {
  const parentType = schema.getQueryType();
  if (!parentType) throw new Error('A subgraph without queries has no root fields');
  return {
    fieldName: field.name,
    fieldNodes: [node],
    returnType: field.type,
    parentType,
    path: { prev: undefined, key, typename: parentType.name },
    schema,
    fragments: {},
    rootValue: undefined,
    operation,
    variableValues,
  };
}

/**
 * Compiles a query whose every root field leads to objects of known types: each root field's resolver is called once,
 * and what it returns is shaped without a look at the schema. Null when the query asks for anything else.
 *
 * @returns a fetch that rejects when anything fails: the caller then asks the whole executor, which knows how to
 *   answer in part
 */
export function compileRoots(
  subgraph: Subgraph,
  document: DocumentNode,
  { rows }: Delivery,
): SubgraphFetch | null {
  const operation = onlyOperation(document);
  if (operation?.operation !== OperationTypeNode.QUERY) return null;
  const roots = operation.selectionSet.selections.map((node) =>
    node.kind === Kind.FIELD ? compileRoot(subgraph, node, rows) : null,
  );
  if (roots.includes(null)) return null;
  const known = roots.filter((root) => root !== null);
  return async (variables, context): Promise<FetchResult> => {
    const { coerced, errors } = getVariableValues(
      subgraph.schema,
      operation.variableDefinitions ?? [],
      variables,
    );
    if (errors) return { errors };
    const pending: Promise<unknown>[] = [];
    const data: Record<string, unknown> = {};
    await Promise.all(
      known.map(async (root) => {
        data[root.key] = null;
        const shapeValue = root.shape({ context, variables: coerced, pending });
        const args = getArgumentValues(root.field, root.node, coerced);
        const info = resolveInfo(subgraph, operation, root, coerced);
        data[root.key] = shapeValue(await root.resolve(undefined, args, context, info));
      }),
    );
    await allDone(pending);
    return { data };
  };
}
