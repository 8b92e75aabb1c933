/** What the corpus compares, from the gateway's own files: the package publishes only what the platform needs. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

type Compile = typeof import('../../gateway/dist/execution/compile-operation.js');
type Uncovering = typeof import('../../gateway/dist/execution/uncovered.js');
type Compiled = typeof import('../../gateway/dist/execution/compiled-operation.js');
type Selections = typeof import('../../gateway/dist/execution/definite-selections.js');
type Names = typeof import('../../gateway/dist/execution/distinct-names.js');
type Parts = typeof import('../../gateway/dist/execution/operation-parts.js');
type Planning = typeof import('../../gateway/dist/execution/planner.js');
type Stringify = typeof import('../../gateway/dist/execution/stringify-result.js');

const gateway = pathToFileURL(createRequire(import.meta.url).resolve('@ntp-graph/gateway'));

function load(name: string): Promise<unknown> {
  return import(new URL(`execution/${name}.js`, gateway).href);
}

export const { compileOperation } = (await load('compile-operation')) as Compile;
export const { CompiledOperation } = (await load('compiled-operation')) as Compiled;
export const { definiteSelections } = (await load('definite-selections')) as Selections;
export const { distinctNames } = (await load('distinct-names')) as Names;
export const { operationParts } = (await load('operation-parts')) as Parts;
export const { plannerOf } = (await load('planner')) as Planning;
export const { Uncovered } = (await load('uncovered')) as Uncovering;
export const { stringifyResult } = (await load('stringify-result')) as Stringify;

export type CompiledOperation = InstanceType<typeof CompiledOperation>;
export type { OperationResult } from '../../gateway/dist/execution/compiled-operation.js';
export type { Planner } from '../../gateway/dist/execution/planner.js';
export type { FetchResult, PreparedFetch, SourceFetch } from '../../gateway/dist/sources/prepared-fetch.js';
