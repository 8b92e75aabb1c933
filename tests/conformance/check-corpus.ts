import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './answer.js';
import { compareAnswers } from './compare-answers.js';
import type { Corpus, CorpusOperation } from './corpus.js';
import { type FaultMix, type Faults, faultsOf } from './faults.js';
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

/** Two answers that should be alike, and what is not. */
interface Difference {
  readonly what: string;
  readonly ours: Answer;
  readonly theirs: Answer;
}

const mixes: readonly FaultMix[] = ['calm', 'faulty', 'stormy', 'corrupt'];

class Tally {
  readonly counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + count);
  }
}

function observe(seen: Tally, { data, errors, completion }: Answer): void {
  if (data === null) seen.add('answers without data');
  if (errors.length > 0) seen.add('answers with errors');
  if (completion.length > 0) seen.add('answers with values that cannot be completed');
  seen.add('errors', errors.length);
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
    if (operation.repaired !== operation.asWritten) seen.add('operations that Apollo gets wrong');
    for (const mix of mixes) {
      const faults = faultsOf(mix, seed);
      const difference = await differenceOf(corpus, operation, faults, (answer) => observe(seen, answer));
      executions += 1;
      if (!difference) continue;
      differences.push(await explain(corpus, operation, faults, mix));
      break;
    }
  }
  return { operations, executions, uncovered: uncovered.counts, seen: seen.counts, differences };
}

async function differenceOf(
  corpus: Corpus,
  operation: CorpusOperation,
  faults: Faults,
  look: (ours: Answer) => void = () => {},
): Promise<Difference | undefined> {
  const [ours, theirs] = await corpus.both(operation, faults);
  look(ours);
  const what = compareAnswers(ours, theirs);
  if (what) return { what: `Apollo's executor: the ${what} differ`, ours, theirs };
  if (faults.corruptValue > 0 || faults.failedEntity > 0) return undefined;
  const asWritten = await corpus.ours(operation, faults);
  const expected = await corpus.expected(operation, faults);
  const alike = isDeepStrictEqual(asWritten, expected);
  return alike ? undefined : { what: 'graphql-js over one schema', ours: asWritten, theirs: expected };
}

async function shownBy(corpus: Corpus, generated: GeneratedOperation, faults: Faults) {
  const operation = corpus.isValid(generated.query) ? corpus.compile(generated) : 'invalid';
  return typeof operation === 'string' ? undefined : differenceOf(corpus, operation, faults);
}

async function explain(
  corpus: Corpus,
  operation: CorpusOperation,
  faults: Faults,
  mix: FaultMix,
): Promise<string> {
  const smallest = await shrinkOperation(
    operation,
    async (candidate) => (await shownBy(corpus, candidate, faults)) !== undefined,
  );
  const difference = await shownBy(corpus, smallest, faults);
  return [
    `Unlike ${difference?.what}. ${mix} weather, seed ${faults.seed}:`,
    smallest.query,
    `variables: ${JSON.stringify(smallest.variables)}`,
    `ours:   ${JSON.stringify(difference?.ours)}`,
    `theirs: ${JSON.stringify(difference?.theirs)}`,
  ].join('\n');
}
