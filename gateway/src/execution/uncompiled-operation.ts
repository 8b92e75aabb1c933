import type { GraphQLError } from 'graphql';

/** An operation that is not executed. What it is refused with tells the client why, unless the fault is ours. */
export class RejectedOperation {
  /** @param isFinal whether it always is; else it may be compiled another time */
  constructor(
    readonly error: GraphQLError | Error,
    readonly isFinal = true,
  ) {}
}
