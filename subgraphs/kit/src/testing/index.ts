export { createScratchDatabase, type ScratchDatabase } from './scratch-database.js';
export {
  type Fixture,
  openTestSubgraph,
  type TestDatabase,
  type TestSubgraph,
  testDatabases,
} from './test-subgraph.js';
