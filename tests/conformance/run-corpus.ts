/**
 * `npm run test:corpus -- --operations 20000 --seed 7`: many generated operations through both
 * executors. Prints every difference as the smallest operation that shows it, and ends with code 1 when there is one.
 */
import { parseArgs } from 'node:util';
import { checkCorpus } from './check-corpus.js';
import { Corpus } from './corpus.js';

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    weathers: { type: 'string', default: '4' },
    differences: { type: 'string', default: '3' },
  },
});

const corpus = await Corpus.load();
const began = performance.now();
const size = {
  operations: Number(values.operations),
  seed: values.seed,
  weathers: Number(values.weathers),
  mostDifferences: Number(values.differences),
};
const report = await checkCorpus(corpus, size, (difference) => console.log(`${difference}\n`));
await corpus.stop();
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`${report.operations} operations, ${report.executions} executions, ${seconds} s`);
console.log(`left to the stock executor: ${JSON.stringify(Object.fromEntries(report.uncovered))}`);
console.log(`seen: ${JSON.stringify(Object.fromEntries(report.seen))}`);
console.log(`${report.differences.length} differences`);
process.exitCode = report.differences.length > 0 ? 1 : 0;
