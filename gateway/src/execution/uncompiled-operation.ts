import type { GraphQLError } from 'graphql';

/** Thrown while compiling an operation that is left to the stock executor; the reason is counted. */
export class UnsupportedOperation extends Error {
  constructor(readonly reason: string) {
    super(`Not compiled: ${reason}`);
  }
}

/** An operation that cannot be planned; whoever asks is told why. */
export class RejectedOperation {
  constructor(readonly error: GraphQLError) {}
}
