import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './answer.js';
import { compareAnswers } from './compare-answers.js';
import type { Corpus, CorpusOperation } from './corpus.js';
import { type FaultMix, type Faults, faultsOf } from './faults.js';
import type { GeneratedOperation } from './generate-operation.js';
import { nullsWithoutReason } from './nulls-without-reason.js';
import { selectsTwice } from './selects-twice.js';
import { shrinkOperation } from './shrink-operation.js';

/** How much to check. */
export interface CorpusSize {
  readonly operations: number;
  readonly seed: string;
  /** In how many kinds of weather each is run: in calm, and then in the others by turns. */
  readonly weathers: number;
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

const rough: readonly FaultMix[] = ['faulty', 'stormy', 'corrupt'];

/** The weathers of an operation of that number. */
function weathersOf(operation: number, count: number): FaultMix[] {
  const turned = rough.map((_, index) => rough[(operation + index) % rough.length] as FaultMix);
  return ['calm', ...turned.slice(0, count - 1)];
}

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

/**
 * Runs generated operations through both executors and tells where they differ.
 *
 * @param onDifference is told of each difference when it is found
 */
export async function checkCorpus(
  corpus: Corpus,
  size: CorpusSize,
  onDifference: (difference: string) => void = () => {},
): Promise<CorpusReport> {
  const uncovered = new Tally();
  const seen = new Tally();
  const differences: string[] = [];
  let executions = 0;
  let operations = 0;
  while (operations < size.operations && differences.length < size.mostDifferences) {
    const seed = `${size.seed}/${operations}`;
    operations += 1;
    const operation = await corpus.compile(corpus.generate(seed));
    if (typeof operation === 'string') {
      uncovered.add(operation);
      continue;
    }
    for (const mix of weathersOf(operations, size.weathers)) {
      const faults = faultsOf(mix, seed);
      const difference = await differenceOf(corpus, operation, faults, seen);
      executions += 1;
      if (!difference) continue;
      const explained = await explain(corpus, operation, faults, mix);
      differences.push(explained);
      onDifference(explained);
      break;
    }
  }
  return { operations, executions, uncovered: uncovered.counts, seen: seen.counts, differences };
}

/** Compares with Apollo's executor: the operation as it is written, or else without what Apollo gets wrong. */
async function differenceFromStock(
  corpus: Corpus,
  operation: CorpusOperation,
  faults: Faults,
  seen: Tally,
): Promise<Difference | undefined> {
  const { asWritten, repaired } = operation;
  const twice = selectsTwice(asWritten.document);
  const [ours, theirs] = await corpus.both(asWritten, faults);
  observe(seen, ours);
  let comparison = compareAnswers(ours, theirs, twice);
  if (typeof comparison === 'object') {
    if (faults.failedField === 0 && faults.corruptValue === 0)
      seen.add('operations that Apollo answers wrongly');
    const safe = await repaired();
    if (!safe) {
      // Then graphql-js alone says what is right.
      seen.add('operations that have no plan without what Apollo gets wrong');
      return undefined;
    }
    comparison = compareAnswers(...(await corpus.both(safe, faults)), twice);
  }
  if (typeof comparison !== 'object') {
    seen.add(comparison);
    return undefined;
  }
  return { what: `Apollo's executor in ${comparison.differsIn}`, ours, theirs };
}

/** Compares with graphql-js over one schema, where nothing fails that it does not know. */
async function differenceFromExpected(
  corpus: Corpus,
  operation: CorpusOperation,
  faults: Faults,
): Promise<Difference | undefined> {
  const ours = await corpus.ours(operation, faults);
  const theirs = await corpus.expected(operation, faults);
  return isDeepStrictEqual(ours, theirs) ? undefined : { what: 'graphql-js over one schema', ours, theirs };
}

/** Looks for a null that nothing in the answer gives a reason for. */
async function differenceFromReasoned(
  corpus: Corpus,
  operation: CorpusOperation,
  faults: Faults,
): Promise<Difference | undefined> {
  if (faults.failedFetch === 0) return undefined;
  const ours = await corpus.ours(operation, faults);
  const calm = { ...faults, failedField: 0, failedEntity: 0, failedFetch: 0 };
  const theirs = await corpus.ours(operation, calm);
  const [path] = nullsWithoutReason(ours, theirs);
  return (
    path && { what: `the answer where nothing fails, without a reason at ${path.join('.')}`, ours, theirs }
  );
}

async function differenceOf(
  corpus: Corpus,
  operation: CorpusOperation,
  faults: Faults,
  seen: Tally,
): Promise<Difference | undefined> {
  const difference =
    (await differenceFromStock(corpus, operation, faults, seen)) ??
    (await differenceFromReasoned(corpus, operation, faults));
  if (difference || faults.corruptValue > 0 || faults.failedEntity > 0) return difference;
  return differenceFromExpected(corpus, operation, faults);
}

async function shownBy(corpus: Corpus, generated: GeneratedOperation, faults: Faults) {
  const operation = corpus.isValid(generated.query) ? await corpus.compile(generated) : 'invalid';
  return typeof operation === 'string' ? undefined : differenceOf(corpus, operation, faults, new Tally());
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
