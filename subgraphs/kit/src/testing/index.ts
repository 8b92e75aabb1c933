export { installedVersion } from './installed-version.js';
export { createScratchDatabase, type ScratchDatabase } from './scratch-database.js';
export {
  areTestedOnPglite,
  type Fixture,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
  testDatabases,
} from './test-subgraph.js';
