import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FetchResult } from '@ntp-graph/kit';
import type { ExecutionRun, ShareableFetch, Step } from '../fetching/execution-run.js';
import { applyRewrites } from '../fetching/fetch-data-rewrites.js';
import {
  type ErrorSubject,
  markMissing,
  type PlacedFetch,
  reportErrors,
  reportFailure,
} from '../fetching/fetch-errors.js';
import type { FlattenPaths } from '../merging/flatten-paths.js';
import type { Merger } from '../merging/merger.js';
import type { ResultObject } from '../merging/result-object.js';
import { compileRepresentation, type EntityBatch, entityBatch } from './entity-representations.js';

/** A fetch of the plan, and what it was compiled to so far. */
export interface PlannedFetch extends PlacedFetch {
  readonly shareable: ShareableFetch;
  /** The paths below it that later fetches go through. */
  readonly later: FlattenPaths;
  readonly merger: Merger;
}

type Fields = Readonly<Record<string, unknown>>;

async function ask(run: ExecutionRun, fetch: PlannedFetch, own: Fields): Promise<FetchResult> {
  const variables: Record<string, unknown> = { ...own };
  for (const name of fetch.node.variableUsages ?? []) {
    if (run.variables[name] !== undefined) variables[name] = run.variables[name];
  }
  const result = await run.fetches.run(fetch.shareable, variables, run.context);
  run.synthetic.add(result);
  return result;
}

/** A fetch that needs nothing of the objects it fills. */
function plainStep(fetch: PlannedFetch): Step {
  const { node, later, supergraph, merger } = fetch;
  return async (run, objects) => {
    const result = await ask(run, fetch, {});
    if (result.data) {
      const fields = applyRewrites(supergraph, node.outputRewrites, result.data);
      for (const object of objects) merger.mergeInto(object, fields, later);
    }
    const isLost = !result.data;
    if (result.errors) reportErrors(run, fetch, objects, result, (within) => ({ objects, within, isLost }));
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
    if (run.lost.size > 0) passOn(run, fetch, batch, objects);
    const { representations } = batch;
    if (representations.length === 0) return;
    const result = await ask(run, fetch, { representations });
    const { data, errors } = result;
    if (data) mergeEntities(fetch, batch, entitiesOf(data, representations.length));
    if (errors) reportErrors(run, fetch, objects, result, (path) => subjectOf(batch, path, data));
  };
}

/** What an object is not fetched, because a fetch before failed to bring what stands for it, is missing for that reason. */
function passOn(
  run: ExecutionRun,
  fetch: PlannedFetch,
  batch: EntityBatch,
  objects: readonly ResultObject[],
): void {
  const asked = new Set(batch.objects.flat());
  for (const object of objects) {
    const missing = run.lost.missingOf(object);
    if (missing && !asked.has(object)) markMissing(run, fetch, object, missing);
  }
}

function subjectOf(
  batch: EntityBatch,
  path: readonly (string | number)[],
  data: Fields | null | undefined,
): ErrorSubject | undefined {
  const [field, index, ...within] = path;
  if (field !== '_entities' || typeof index !== 'number') return undefined;
  const objects = batch.objects[index];
  const entities = data?._entities;
  return objects && { objects, within, isLost: Array.isArray(entities) && entities[index] === null };
}

/**
 * Compiles a fetch: ask the source, report its errors, merge its data. What it throws becomes an error of the answer,
 * and the rest of the answer stays.
 */
export function compileFetchStep(fetch: PlannedFetch): Step {
  const { requires } = fetch.node;
  const step = requires ? entityStep(fetch, requires) : plainStep(fetch);
  return (run, objects) => step(run, objects).catch((error) => reportFailure(run, fetch, objects, error));
}
