import { PlatformError } from '@ntp-graph/kit';
import { type DocumentNode, getOperationAST } from 'graphql';
import { compilePlan, type PrepareFetch } from './compile-plan.js';
import { CompiledOperation } from './compiled-operation.js';
import { definiteSelections } from './definite-selections.js';
import { distinctNames } from './distinct-names.js';
import { operationParts } from './operation-parts.js';
import type { Planner } from './planner.js';
import { Uncovered } from './uncovered.js';
import { hidesValues } from './written-fields.js';

/** Plans an operation and compiles the plan; `Uncovered` when it is for the stock executor, with the reason. */
export function compileOperation(
  planner: Planner,
  prepare: PrepareFetch,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation | Uncovered {
  try {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Uncovered('operation');
    const parts = operationParts(document, operation);
    const { schema, addedNames } = planner;
    const names = distinctNames(document, parts, addedNames);
    const plannable = definiteSelections(names.document, parts.fragments, schema, addedNames);
    const plan = compilePlan(planned(planner, plannable, operationName), {
      supergraph: planner.supergraph,
      parts,
      takesText: !hidesValues(schema, planner.supergraph),
      prepare,
      toClient: names.toClient,
    });
    return new CompiledOperation(schema, parts, names.ofField, plan);
  } catch (error) {
    if (error instanceof Uncovered) return error;
    throw error;
  }
}

/** What cannot be planned is refused: by the stock executor in its own words, or by us where we have better ones. */
function planned(planner: Planner, document: DocumentNode, operationName: string | undefined) {
  try {
    return planner.plan(document, operationName);
  } catch (error) {
    throw error instanceof PlatformError ? error : new Uncovered('plan');
  }
}
