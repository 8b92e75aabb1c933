import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FetchResult } from '@ntp-graph/kit';
import type { GraphQLSchema } from 'graphql';
import type { ExecutionRun, ShareableFetch, Step } from '../fetching/execution-run.js';
import { applyRewrites } from '../fetching/fetch-data-rewrites.js';
import { type PlacedFetch, reportErrors, reportFailure } from '../fetching/fetch-errors.js';
import type { FlattenPaths } from '../merging/flatten-paths.js';
import type { Merger } from '../merging/merger.js';
import { compileRepresentation, type EntityBatch, entityBatch } from './entity-representations.js';

/** A fetch of the plan, and what it was compiled to so far. */
export interface PlannedFetch extends PlacedFetch {
  readonly shareable: ShareableFetch;
  /** The paths below it that later fetches go through. */
  readonly later: FlattenPaths;
  readonly supergraph: GraphQLSchema;
  readonly merger: Merger;
}

type Fields = Readonly<Record<string, unknown>>;

function ask(run: ExecutionRun, fetch: PlannedFetch, own: Fields): Promise<FetchResult> {
  const variables: Record<string, unknown> = { ...own };
  for (const name of fetch.node.variableUsages ?? []) {
    if (run.variables[name] !== undefined) variables[name] = run.variables[name];
  }
  return run.fetches.run(fetch.shareable, variables, run.context);
}

/** A fetch that needs nothing of the objects it fills. */
function plainStep(fetch: PlannedFetch): Step {
  const { node, later, supergraph, merger } = fetch;
  return async (run, objects) => {
    const { data, errors } = await ask(run, fetch, {});
    if (errors) reportErrors(run, fetch, errors, (within) => ({ objects, within }));
    if (!data) return;
    const fields = applyRewrites(supergraph, node.outputRewrites, data);
    for (const object of objects) merger.mergeInto(object, fields, later);
  };
}

function entitiesOf(data: Fields, count: number): readonly (Fields | null)[] {
  const entities = data._entities;
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length !== count) throw new Error(`Expected "data._entities" to contain ${count} elements`);
  return entities;
}

function mergeEntities(fetch: PlannedFetch, batch: EntityBatch, entities: readonly (Fields | null)[]): void {
  const { node, later, supergraph, merger } = fetch;
  for (const [index, entity] of entities.entries()) {
    if (typeof entity !== 'object' || entity === null) continue;
    for (const object of batch.objects[index] ?? []) {
      // A rename can hang on the type, which the object knows even where the fetch did not ask for it.
      const fields = node.outputRewrites
        ? applyRewrites(supergraph, node.outputRewrites, { __typename: object.__typename, ...entity })
        : entity;
      merger.mergeInto(object, fields, later);
    }
  }
}

/** A fetch of entities by what represents them. */
function entityStep(fetch: PlannedFetch, requires: readonly QueryPlanSelectionNode[]): Step {
  const represent = compileRepresentation(fetch.supergraph, requires, fetch.node.inputRewrites);
  return async (run, objects) => {
    const batch = entityBatch(represent, objects);
    const { representations } = batch;
    if (representations.length === 0) return;
    const { data, errors } = await ask(run, fetch, { representations });
    if (errors) reportErrors(run, fetch, errors, (path) => subjectOf(batch, path));
    if (data) mergeEntities(fetch, batch, entitiesOf(data, representations.length));
  };
}

function subjectOf(batch: EntityBatch, path: readonly (string | number)[]) {
  const [field, index, ...within] = path;
  const objects = field === '_entities' && typeof index === 'number' ? batch.objects[index] : undefined;
  return objects && { objects, within };
}

/**
 * Compiles a fetch: ask the source, report its errors, merge its data. What it throws becomes an error of the answer,
 * and the rest of the answer stays.
 */
export function compileFetchStep(fetch: PlannedFetch): Step {
  const { requires } = fetch.node;
  const step = requires ? entityStep(fetch, requires) : plainStep(fetch);
  return (run, objects) => step(run, objects).catch((error) => reportFailure(run, fetch, error));
}
