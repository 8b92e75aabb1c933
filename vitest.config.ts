import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);
const outside = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  // Two copies of graphql refuse each other's schemas: everything must meet the same file.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['{client,gateway,subgraphs,seeds}/**/*.test.ts'],
          exclude: outside,
        },
      },
      {
        extends: true,
        test: {
          name: 'platform',
          include: ['tests/**/*.test.ts'],
          exclude: [...outside, 'tests/browser/**'],
          globalSetup: ['tests/support/seeded-data.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: outside,
          globalSetup: ['tests/support/seeded-data.ts'],
        },
      },
    ],
  },
});
