import {
  type DocumentNode,
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  getVariableValues,
  isNonNullType,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { responseName } from '../graph/response-name.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { argumentsOf } from './argument-errors.js';
import type { CompiledQuery, Delivery, FetchError } from './compiled-query.js';
import { NotCompiled } from './fallbacks.js';
import { allDone, type Rows, type Shape, valuesOf } from './selected-values.js';
import { compileSelection, onlyFields, onlyOperation, type SelectionRun } from './selection.js';

interface Root {
  readonly name: string;
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly resolve: NonNullable<GraphQLField<unknown, unknown>['resolve']>;
  readonly shape: Shape;
}

function compileRoot({ schema }: Subgraph, node: FieldNode, rows: Rows): Root {
  const field = schema.getQueryType()?.getFields()[node.name.value];
  // What the schema says of itself is no field of the type.
  if (!field) throw new NotCompiled('introspection');
  if (node.directives?.length) throw new NotCompiled('directive');
  const shape = valuesOf(compileSelection(schema, field.type, node.selectionSet), rows);
  return { name: responseName(node), node, field, resolve: field.resolve ?? defaultFieldResolver, shape };
}

function resolveInfo(
  { schema }: Subgraph,
  operation: OperationDefinitionNode,
  { name, node, field }: Root,
  variableValues: Record<string, unknown>,
): GraphQLResolveInfo {
  const parentType = schema.getQueryType();
  if (!parentType) throw new Error('A subgraph without queries has no root fields');
  return {
    fieldName: field.name,
    fieldNodes: [node],
    returnType: field.type,
    parentType,
    path: { prev: undefined, key: name, typename: parentType.name },
    schema,
    fragments: {},
    rootValue: undefined,
    operation,
    variableValues,
  };
}

/** What the resolver of a root field returns, or the error that it throws. */
async function resolved(
  { resolve, field, node }: Root,
  { context, variables }: SelectionRun,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  try {
    return await resolve(undefined, argumentsOf(field, node, variables), context, info);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Compiles a query whose every root field leads to objects of known types: each root field's resolver is called once,
 * and what it returns is shaped without a look at the schema. A root field that fails is null, with its error, and the
 * others stay.
 *
 * @returns a query that rejects when anything fails below a root field: where, and which null that makes, only a whole
 *   executor knows
 * @throws NotCompiled when the query asks for anything else
 */
export function compileRoots(subgraph: Subgraph, document: DocumentNode, { rows }: Delivery): CompiledQuery {
  const { schema } = subgraph;
  const operation = onlyOperation(document);
  if (operation.operation !== OperationTypeNode.QUERY) throw new NotCompiled('not_a_query');
  const nodes = onlyFields(operation.selectionSet.selections);
  const roots = nodes.map((node) => compileRoot(subgraph, node, rows));
  return async (given, context) => {
    const { coerced: variables, errors: invalid } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      given,
    );
    if (invalid) return { errors: invalid };
    const run: SelectionRun = { context, variables, pending: [] };
    const data: Record<string, unknown> = {};
    const errors: FetchError[] = [];
    let isLost = false;
    await Promise.all(
      roots.map(async (root) => {
        const { name, node, field } = root;
        data[name] = null;
        const value = await resolved(root, run, resolveInfo(subgraph, operation, root, variables));
        if (value instanceof Error) {
          errors.push(locatedError(value, node, [name]));
          isLost ||= isNonNullType(field.type);
        } else data[name] = root.shape(run)(value);
      }),
    );
    await allDone(run.pending);
    return { data: isLost ? null : data, ...(errors.length > 0 ? { errors } : {}) };
  };
}
