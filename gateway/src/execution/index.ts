export type { PreparedFetch, SourceFetch } from '../sources/source.js';
export { CompiledOperation, compileOperation, type OperationResult } from './compiled-operation.js';
export { ExecutionGateway, type ExecutionGatewayOptions } from './execution-gateway.js';
export { analyseOperation } from './planning/analysed-operation.js';
export { type Planner, plannerConfig, plannerOf } from './planning/apollo-gateway-internals.js';
export { keepConditionalObjects } from './planning/keep-conditional-objects.js';
export { renameOverlappingFields } from './planning/rename-overlapping-fields.js';
export { warmOperations } from './warm-operations.js';
export { stringifyResult } from './writing/serialized-data.js';
