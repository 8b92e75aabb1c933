/**
 * `npm run bench`: measures the platform against a hand-written SQL, PostGraphile and the stock Apollo gateway at
 * national scale, and its first start at demo scale; prints the results and writes docs/reference/performance.md.
 *
 * `--search` measures searches by name alone, `--questions` those that have a hand-written SQL beside them
 * (tests/bench/analysis/), `--export` files of a whole list, `--compression` the flagship with answers that are compressed
 * and with such as are not: none of them writes anything, but for `--compression --write`, which writes its part of
 * tests/bench/safety.md.
 *
 * `--quick` does a little of everything at demo scale in less than a minute, and writes nothing. BENCH_DATABASE_URL
 * names a PostgreSQL where a superuser may make databases called `bench_*`; postgres://postgres@127.0.0.1/postgres
 * by default.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { commit } from '../support/commit.ts';
import { writeSafety } from '../support/safety-page.ts';
import {
  measureAnalysisAlone,
  measureCompressionAlone,
  measureEverything,
  measureExportsAlone,
  measureSearchAlone,
} from './measure-everything.ts';
import { exportAims, searchAim } from './report/aims.ts';
import { compressionTable } from './report/compression-table.ts';
import { performancePage } from './report/performance-page.ts';
import { analysisTable, exportsText, searchText, sections } from './report/sections.ts';

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const page = new URL('../../docs/reference/performance.md', import.meta.url);
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'print-only': { type: 'boolean', default: false },
    search: { type: 'boolean', default: false },
    questions: { type: 'boolean', default: false },
    export: { type: 'boolean', default: false },
    compression: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const mode = values.quick ? 'quick' : 'full';
if (values.search) {
  const search = await measureSearchAlone(mode);
  const { aim, reached } = searchAim(search);
  console.log(`\n${searchText(search)} Aim of p50: ${aim}, ${reached ? 'reached' : 'not reached'}.`);
  process.exit(0);
}

if (values.questions) {
  console.log(`\n${analysisTable(await measureAnalysisAlone(mode))}`);
  process.exit(0);
}

if (values.export) {
  const exports = await measureExportsAlone(mode);
  console.log(`\n${exportsText(exports)}\n`);
  for (const { name, aim, measured, reached } of exportAims(exports)) {
    console.log(`${name}: ${measured}. Aim: ${aim}, ${reached ? 'reached' : 'not reached'}.`);
  }
  process.exit(0);
}

if (values.compression) {
  const table = compressionTable(await measureCompressionAlone(mode));
  console.log(`\n${table}`);
  if (values.write) writeSafety('Compression', `The flagship.\n\n${table}`, commit());
  process.exit(0);
}

const results = await measureEverything(mode);
for (const { title, text } of sections(results)) console.log(`\n${title}\n\n${text}`);
if (!values.quick && !values['print-only']) {
  writeFileSync(page, performancePage(results, new Date().toISOString().slice(0, 10)));
  console.log('\nWritten to docs/reference/performance.md');
}
