export { lockDataFolder } from '../database/data-folder-lock.js';
export { installedVersion } from './installed-version.js';
export { createScratchDatabase, type ScratchDatabase } from './scratch-database.js';
export { areTestedOnPglite, type TestDatabase, testDatabases } from './test-database.js';
export { type Fixture, openTestGraph, type TestGraph } from './test-graph.js';
