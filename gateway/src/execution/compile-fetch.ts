import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FetchResult } from '@ntp-graph/kit';
import { compileRepresentation } from './compile-representation.js';
import { type CompiledFetch, clientPath } from './compiled-fetch.js';
import { type EntityBatch, entityBatch } from './entity-batch.js';
import type { ExecutionRun, Step } from './execution-run.js';
import { failedFetch } from './fetch-error.js';
import { reportErrors } from './report-errors.js';
import { rewritten } from './rewrite.js';

type Fields = Readonly<Record<string, unknown>>;

/** Runs the fetch; what it throws becomes an error of the answer, and the rest of the answer stays. */
async function guarded(run: ExecutionRun, fetch: CompiledFetch, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    run.errors.push(failedFetch(error, clientPath(fetch, fetch.failurePath)));
  }
}

function ask(run: ExecutionRun, fetch: CompiledFetch, own: Fields): Promise<FetchResult> {
  const variables: Record<string, unknown> = { ...own };
  for (const name of fetch.node.variableUsages ?? []) {
    if (run.variables[name] !== undefined) variables[name] = run.variables[name];
  }
  return run.sharing.run(fetch.shareable, variables, run.context);
}

/** A fetch that needs nothing of the objects it fills. */
function plainStep(fetch: CompiledFetch): Step {
  const { node, route, supergraph, merger } = fetch;
  return (run, objects) =>
    guarded(run, fetch, async () => {
      const { data, errors } = await ask(run, fetch, {});
      if (errors) reportErrors(run, fetch, errors, (within) => ({ objects, within }));
      if (!data) return;
      const fields = rewritten(supergraph, node.outputRewrites, data);
      for (const object of objects) merger.mergeInto(object, fields, route);
    });
}

function entitiesOf(data: Fields, count: number): readonly (Fields | null)[] {
  const entities = data._entities;
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length !== count) throw new Error(`Expected "data._entities" to contain ${count} elements`);
  return entities;
}

function mergeEntities(fetch: CompiledFetch, batch: EntityBatch, entities: readonly (Fields | null)[]): void {
  const { node, route, supergraph, merger } = fetch;
  for (const [index, entity] of entities.entries()) {
    if (typeof entity !== 'object' || entity === null) continue;
    for (const object of batch.objects[index] ?? []) {
      // A rename can hang on the type, which the object knows even where the fetch did not ask for it.
      const fields = node.outputRewrites
        ? rewritten(supergraph, node.outputRewrites, { __typename: object.__typename, ...entity })
        : entity;
      merger.mergeInto(object, fields, route);
    }
  }
}

/** A fetch of entities by what represents them. */
function entityStep(fetch: CompiledFetch, requires: readonly QueryPlanSelectionNode[]): Step {
  const represent = compileRepresentation(fetch.supergraph, requires, fetch.node.inputRewrites);
  return (run, objects) =>
    guarded(run, fetch, async () => {
      const batch = entityBatch(represent, objects);
      const { representations } = batch;
      if (representations.length === 0) return;
      const { data, errors } = await ask(run, fetch, { representations });
      if (errors) reportErrors(run, fetch, errors, (path) => subjectOf(batch, path));
      if (data) mergeEntities(fetch, batch, entitiesOf(data, representations.length));
    });
}

function subjectOf(batch: EntityBatch, path: readonly (string | number)[]) {
  const [field, index, ...within] = path;
  const objects = field === '_entities' && typeof index === 'number' ? batch.objects[index] : undefined;
  return objects && { objects, within };
}

/** Compiles a fetch: ask the source, report its errors, merge its data. */
export function compileFetch(fetch: CompiledFetch): Step {
  const { requires } = fetch.node;
  return requires ? entityStep(fetch, requires) : plainStep(fetch);
}
