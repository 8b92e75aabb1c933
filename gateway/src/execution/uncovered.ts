/** Thrown while compiling an operation that is left to the stock executor; the reason is counted. */
export class Uncovered extends Error {
  /** What it counts for among the operations that are kept. */
  readonly selections = 1;

  constructor(readonly reason: string) {
    super(`Not compiled: ${reason}`);
  }
}
