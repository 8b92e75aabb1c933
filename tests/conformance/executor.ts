/** What the corpus compares, from the gateway's own files: the package publishes only what the platform needs. */
export { compileOperation } from '../../gateway/dist/execution/compile-operation.js';
export { CompiledOperation, type OperationResult } from '../../gateway/dist/execution/compiled-operation.js';
export { type Planner, plannerOf } from '../../gateway/dist/execution/planner.js';
export { stringifyResult } from '../../gateway/dist/execution/stringify-result.js';
export type { FetchResult, PreparedFetch, SourceFetch } from '../../gateway/dist/sources/prepared-fetch.js';
