import { compareAnswers } from './compare-answers.js';
import { type Answers, Corpus, type CorpusOperation, faultsOf } from './corpus.js';
import type { FaultMix, Faults } from './faults.js';
import type { GeneratedOperation } from './generate-operation.js';
import { shrinkOperation } from './shrink-operation.js';

/** How much to check. */
export interface CorpusSize {
  readonly operations: number;
  readonly seed: string;
  /** Stop after this many differences: each is shrunk, which takes a while. */
  readonly mostDifferences: number;
}

/** What was checked. */
export interface CorpusReport {
  readonly operations: number;
  readonly executions: number;
  /** By reason, how many operations were left to the stock executor. */
  readonly uncovered: ReadonlyMap<string, number>;
  /** What the executions came upon, and how often: a corpus that never sees an error proves nothing about them. */
  readonly seen: ReadonlyMap<string, number>;
  readonly differences: readonly string[];
}

const mixes: readonly FaultMix[] = ['calm', 'faulty', 'stormy', 'corrupt'];

class Tally {
  readonly counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + count);
  }
}

function observe(seen: Tally, { ours }: Answers): void {
  if (ours.data === null) seen.add('answers without data');
  if (ours.errors.length > 0) seen.add('answers with errors');
  if (ours.completion.length > 0) seen.add('answers with values that cannot be completed');
  seen.add('errors', ours.errors.length);
}

/** Runs generated operations through both executors and tells where they differ. */
export async function checkCorpus(corpus: Corpus, size: CorpusSize): Promise<CorpusReport> {
  const uncovered = new Tally();
  const seen = new Tally();
  const differences: string[] = [];
  let executions = 0;
  let operations = 0;
  while (operations < size.operations && differences.length < size.mostDifferences) {
    const seed = `${size.seed}/${operations}`;
    operations += 1;
    const operation = corpus.compile(corpus.generate(seed));
    if (typeof operation === 'string') {
      uncovered.add(operation);
      continue;
    }
    for (const mix of mixes) {
      const faults = faultsOf(mix, seed);
      const answers = await corpus.run(operation, faults);
      executions += 1;
      observe(seen, answers);
      if (!compareAnswers(answers.ours, answers.stock)) continue;
      differences.push(await explain(corpus, operation, faults, mix));
      break;
    }
  }
  return { operations, executions, uncovered: uncovered.counts, seen: seen.counts, differences };
}

async function differenceOf(
  corpus: Corpus,
  generated: GeneratedOperation,
  faults: Faults,
): Promise<{ readonly what: string; readonly answers: Answers } | undefined> {
  const operation = corpus.compile(generated);
  if (typeof operation === 'string') return undefined;
  const answers = await corpus.run(operation, faults);
  const what = compareAnswers(answers.ours, answers.stock);
  return what === undefined ? undefined : { what, answers };
}

async function explain(
  corpus: Corpus,
  operation: CorpusOperation,
  faults: Faults,
  mix: FaultMix,
): Promise<string> {
  const smallest = await shrinkOperation(operation, async (candidate) => {
    return corpus.isValid(candidate.query) && (await differenceOf(corpus, candidate, faults)) !== undefined;
  });
  const difference = await differenceOf(corpus, smallest, faults);
  return [
    `The ${difference?.what} differ in ${mix} weather, seed ${faults.seed}:`,
    smallest.query,
    `variables: ${JSON.stringify(smallest.variables)}`,
    `ours:  ${JSON.stringify(difference?.answers.ours)}`,
    `stock: ${JSON.stringify(difference?.answers.stock)}`,
  ].join('\n');
}
