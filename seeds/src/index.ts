export type { Scale, SeedOptions } from './loader/data-to-load.js';
export { makeSeededDatabase } from './loader/make-seeded-database.js';
export { progressBar } from './loader/progress-bar.js';
export { AlreadySeededError, type Progress, type SeedMode, type SeedTarget, seed } from './loader/seed.js';
