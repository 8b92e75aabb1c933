import { setImmediate } from 'node:timers/promises';
import { type DocumentNode, defaultFieldResolver, execute, type GraphQLFieldResolver } from 'graphql';
import type { Subgraph } from '../subgraph/subgraph.js';
import { syntheticExtension } from '../synthetic/synthetic-tally.js';
import { withArgumentCodes } from './argument-errors.js';
import type { CompiledQuery, Delivery, FetchResult } from './compiled-query.js';
import { asksForEntities, compileEntities } from './entities.js';
import { countFallback, NotCompiled } from './fallbacks.js';
import { compileReferences } from './references.js';
import { compileRoots } from './root-fields.js';
import { onlyOperation } from './selection.js';

/** A list of this many objects is worth a turn of its own. */
const longList = 50;

/** How many objects are completed in one turn, with all that is below them. */
const objectsOfTurn = 200;

/**
 * Resolves what has no resolver, and gives each long list turns of its own: the executor completes at once what it is
 * handed, and waits for the objects that come later.
 */
function inTurns(): GraphQLFieldResolver<unknown, unknown> {
  let last: Promise<unknown> = Promise.resolve();
  const nextTurn = () => {
    last = last.then(() => setImmediate());
    return last;
  };
  return (...asked) => {
    const value: unknown = defaultFieldResolver(...asked);
    if (!Array.isArray(value) || value.length < longList) return value;
    const first = nextTurn();
    let turn = first;
    const objects = value.map((object, place) => {
      if (place < objectsOfTurn) return object;
      if (place % objectsOfTurn === 0) turn = nextTurn();
      return turn.then(() => object);
    });
    return first.then(() => objects);
  };
}

/** A query in GraphQL's own executor. */
function wholeQuery(
  { schema }: Subgraph,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledQuery {
  return async (variableValues, contextValue) => {
    const fieldResolver = inTurns();
    const result = await execute({
      schema,
      document,
      variableValues,
      operationName,
      contextValue,
      fieldResolver,
    });
    if (!result.errors) return result as FetchResult;
    return { ...result, errors: withArgumentCodes(result.errors) } as FetchResult;
  };
}

/** The query, saying in its answer which fields hold synthetic figures. */
function sayingSynthetic(run: CompiledQuery): CompiledQuery {
  return async (variables, reads) => {
    const own = reads.forQuery();
    const result = await run(variables, own);
    const fields = own.tally.fields();
    return fields
      ? { ...result, extensions: { ...result.extensions, [syntheticExtension]: fields } }
      : result;
  };
}

/** The query, run again as a whole where anything fails. */
function orWhole({ name }: Subgraph, run: CompiledQuery, whole: CompiledQuery): CompiledQuery {
  const said = sayingSynthetic(run);
  return async (variables, reads) => {
    try {
      return await said(variables, reads);
    } catch (error) {
      // The second time the root fields read what they have read already, and what lies below comes from the same
      // loaders, as entities do: a failure is rare, and its place in the answer is worth that. It is reported by this run.
      countFallback(name, 'roots', 'error', error);
      return whole(variables, reads);
    }
  };
}

/** Entities by the readers of their fields, or by references where one of the fields has none. */
function entities(
  subgraph: Subgraph,
  document: DocumentNode,
  delivery: Delivery,
  whole: CompiledQuery,
): CompiledQuery {
  try {
    return sayingSynthetic(compileEntities(subgraph, document, delivery));
  } catch (error) {
    if (!(error instanceof NotCompiled) || error.reason !== 'no_reader') throw error;
    return orWhole(subgraph, compileReferences(subgraph, document), whole);
  }
}

/**
 * Makes a query of a subgraph ready to be run many times: whole batches to the readers where fields of entities are asked
 * for, one call of each reference where entities are, of each resolver where root fields are, and GraphQL's own executor for
 * whatever is none of these.
 */
export function compileQuery(
  subgraph: Subgraph,
  document: DocumentNode,
  operationName: string | undefined,
  delivery: Delivery,
): CompiledQuery {
  const whole = sayingSynthetic(wholeQuery(subgraph, document, operationName));
  try {
    return asksForEntities(onlyOperation(document))
      ? entities(subgraph, document, delivery, whole)
      : orWhole(subgraph, compileRoots(subgraph, document, delivery), whole);
  } catch (error) {
    if (!(error instanceof NotCompiled)) throw error;
    return (variables, reads) => {
      countFallback(subgraph.name, 'query', error.reason);
      return whole(variables, reads);
    };
  }
}
