import type { GraphQLError } from 'graphql';

/** An operation that is not executed. What it is refused with tells the client why, unless the fault is ours. */
export class RejectedOperation {
  constructor(readonly error: GraphQLError | Error) {}
}
