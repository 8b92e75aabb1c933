export { ExecutionGateway, type ExecutionGatewayOptions } from './execution-gateway.js';
export { serializedText } from './serialized-data.js';
export { stringifyResult } from './stringify-result.js';
export { warmOperations } from './warm-operations.js';
