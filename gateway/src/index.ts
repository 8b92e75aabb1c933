export type { CacheOptions } from './caching/open-caching.js';
export { openLocalPlatform } from './local-platform.js';
export { allSubgraphs } from './local-subgraphs.js';
export { type GatewayOptions, startGateway } from './server.js';
export { subgraphNames } from './subgraph-ports.js';
export { type ComposedSubgraph, composeSupergraph } from './supergraph/compose-supergraph.js';
export { schemaFolder, supergraphPath } from './supergraph/supergraph-path.js';
