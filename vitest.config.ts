import { createRequire } from 'node:module';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);
const outside = ['**/node_modules/**', '**/dist/**'];
const asBuilt = '{gateway,subgraphs,seeds}/**/*.built.test.ts';
// Those of the four, and of whichever was made beside them.
const domains = 'subgraphs/!(kit)/**/*.test.ts';

// What starts several servers, fills disks or asks everything in every way: minutes of it. `npm test` runs them; `.ci/run`,
// which has twenty minutes, leaves them to whoever changes what they prove.
const proofs = [
  'tests/scale/**/*.test.ts',
  'tests/faults/files/**/*.test.ts',
  'tests/faults/{database,start}/**/*.test.ts',
  'tests/partners/{join-guide,misbehaviour,new-subgraph}.test.ts',
  'tests/e2e/{cli,condition-limit,cookbook,injection-by-other-ways,long-files,migrated-while-running,operators,snapshot}.test.ts',
  'tests/e2e/started-together.test.ts',
  'tests/e2e/groups/**/*.test.ts',
];

// Packages meet their neighbours' sources: what is broken there fails here, without a build between. Without `module`,
// which only bundlers go by: what some libraries have there is nothing that Node can load.
const conditions = ['@ntp-graph/source', ...defaultServerConditions.filter((name) => name !== 'module')];
// Libraries take longer to load than most files to run: projects that are not isolated load them once for each worker.
const sources = { resolve: { conditions } };

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
        ssr: sources,
        test: {
          name: 'packages',
          isolate: false,
          include: ['{cli,client,docs,gateway,subgraphs,seeds}/**/*.test.ts'],
          exclude: [...outside, asBuilt, domains],
        },
      },
      {
        extends: true,
        ssr: sources,
        test: {
          name: 'subgraphs',
          isolate: false,
          include: [domains],
          exclude: outside,
          globalSetup: ['subgraphs/kit/src/testing/template-run.ts'],
        },
      },
      {
        extends: true,
        // Threads that are scripts of their own, and so only there once they are built.
        test: { name: 'built', include: [asBuilt], exclude: outside },
      },
      {
        extends: true,
        test: {
          name: 'platform',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...outside, 'tests/browser/**', ...proofs],
          globalSetup: ['tests/support/seeded-data.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'proofs',
          // Each starts processes of its own, several of them one after another.
          testTimeout: 180_000,
          include: proofs,
          exclude: outside,
          globalSetup: ['tests/support/seeded-data.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // What a page comes to is waited for, however busy the machine is.
          testTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          include: ['tests/browser/**/*.test.ts'],
          exclude: outside,
          globalSetup: ['tests/support/seeded-data.ts'],
        },
      },
    ],
  },
});
