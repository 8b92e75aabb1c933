import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { ReadContext } from '../reading/read-context.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { CompiledQuery } from './compiled-query.js';
import { entitySelection, isRepresentations, noRepresentations, type Representation } from './entities.js';
import { NotCompiled } from './fallbacks.js';
import { allDone, valuesOf } from './selected-values.js';
import { compileSelection, onlyOperation } from './selection.js';

/** What @apollo/subgraph keeps of a type: how its entities are found. */
interface SubgraphExtensions {
  readonly apollo?: {
    readonly subgraph?: {
      readonly resolveReference?: (representation: Representation, context: ReadContext) => unknown;
    };
  };
}

function entityType(schema: GraphQLSchema, name: string) {
  const type = schema.getType(name);
  const { apollo } = (type?.extensions ?? {}) as SubgraphExtensions;
  const resolve = apollo?.subgraph?.resolveReference;
  if (!resolve || !(isObjectType(type) || isInterfaceType(type))) throw new NotCompiled('no_reader');
  return { type, resolve };
}

/**
 * Compiles a query for entities that are found one by one, by references: what is found is shaped without a look at the
 * schema.
 *
 * @returns a query that rejects when anything fails: where, and which null that makes, only a whole executor knows
 * @throws NotCompiled when the query asks for anything else
 */
export function compileReferences({ schema }: Subgraph, document: DocumentNode): CompiledQuery {
  const { variable, fragment, definitions } = entitySelection(onlyOperation(document));
  const { type, resolve } = entityType(schema, fragment.typeCondition?.name.value ?? '');
  // Never whole rows: these are laid over what another subgraph said of the same objects.
  const shape = valuesOf(compileSelection(schema, type, fragment.selectionSet), 'selected');
  return async (given, context) => {
    const { coerced: variables, errors: invalid } = getVariableValues(schema, definitions, given);
    if (invalid) return { errors: invalid };
    const representations = given[variable];
    if (!isRepresentations(representations)) return noRepresentations(variable);
    const other = representations.find(({ __typename }) => __typename !== type.name);
    if (other) throw new Error(`${type.name} is asked for by a representation of ${other.__typename}`);
    const found = await Promise.all(
      representations.map((representation) => resolve(representation, context)),
    );
    const run = { context, variables, pending: [] };
    const _entities = found.map(shape(run));
    await allDone(run.pending);
    return { data: { _entities } };
  };
}
