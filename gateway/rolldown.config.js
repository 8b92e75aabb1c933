import { defineConfig } from 'rolldown';

/** What finds files of its own beside itself, or is loaded only where a setting asks for it. */
const withFilesOfTheirOwn = [/^@electric-sql\//, /^@ntp-graph\/seeds$/, 'pg', 'pino', 'redis'];

/** Its dependencies ask for modules that Node warns of, but not where they lie in node_modules. */
const outdated = ['node-fetch'];

/** The gateway with its libraries in few files: finding and opening their 3,000 took as long as running them. */
export default defineConfig({
  input: {
    main: 'dist/main.js',
    // Threads of their own.
    'make-plans': 'dist/execution/planning/make-plans.js',
    'write-files': 'dist/formats/writing/write-files.js',
    'write-pages': 'dist/formats/writing/write-pages.js',
  },
  platform: 'node',
  external: [...withFilesOfTheirOwn, ...outdated],
  output: {
    // As deep as the folders of dist, whose relative addresses of files so hold here too.
    dir: 'dist/bundle',
    cleanDir: true,
    // type-graphql and errors are told apart by the names of their classes.
    keepNames: true,
  },
});
