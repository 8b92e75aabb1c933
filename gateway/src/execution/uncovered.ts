/** Thrown while compiling an operation that is left to the stock executor; the reason is counted. */
export class Uncovered extends Error {
  constructor(readonly reason: string) {
    super(`Not compiled: ${reason}`);
  }
}
