import type { GraphQLError } from 'graphql';

/** An operation that cannot be planned; whoever asks is told why. */
export class Refused {
  /** What it counts for among the operations that are kept. */
  readonly selections = 1;

  constructor(readonly error: GraphQLError) {}
}
