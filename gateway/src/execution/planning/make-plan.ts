import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { ErrorCode } from '@ntp-graph/kit';
import type { DocumentNode } from 'graphql';

/**
 * How many ways through the subgraphs the planner looks at for one field. Fields of units that are reached through
 * units of other subgraphs multiply them: without a limit one such request can take all memory. The published
 * operations need less than a tenth of this.
 */
const mostPaths = 1000;

/** What Apollo's planner is told. */
export const plannerConfig = { debug: { pathsLimit: mostPaths } };

/** The planner's own words where it met the limit, with the field in the middle. */
const tooMany = /^Too many options generated for (\w+)/;

/** Its words where a document spreads to more than it looks at, of which it says no more. */
const tooLarge = /exceeds? (the )?(recursive|limit)/i;

/** What Apollo plans with. */
export interface ApolloPlanner {
  /** What clients see. */
  readonly apiSchema: Schema;
  readonly queryPlanner: QueryPlanner;
}

/** What plans for a supergraph that a gateway has loaded, and so found to be right. */
export function apolloPlanner(supergraphSdl: string): ApolloPlanner {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  return {
    apiSchema: supergraph.apiSchema(),
    queryPlanner: new QueryPlanner(supergraph, plannerConfig),
  };
}

/** There is no plan for an operation, and what a client is told of that. The thread that plans knows no more of the kit. */
export class PlanRefused extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Whether there never is one; else it may be made another time. */
    readonly isFinal = true,
  ) {
    super(message);
  }
}

/** What a client is told where the planner threw, which does so on an assertion of its own too. */
function plannerError(error: unknown): PlanRefused {
  if (error instanceof Error && tooLarge.test(error.message)) {
    return new PlanRefused('OPERATION_TOO_COMPLEX', `${error.message}; expected fewer fields and fragments.`);
  }
  const field = error instanceof Error ? tooMany.exec(error.message)?.[1] : undefined;
  if (field === undefined) {
    return new PlanRefused(
      'OPERATION_NOT_PLANNABLE',
      'There is no plan for the operation; expected its parts in requests of their own, or fewer fragments within fragments.',
    );
  }
  return new PlanRefused(
    'OPERATION_TOO_COMPLEX',
    `There are more than ${mostPaths} ways to answer "${field}"; expected fewer steps from unit to unit on the way ` +
      'to it, or fewer fields and fragments there.',
  );
}

/**
 * The plan of an operation.
 *
 * @throws PlanRefused when there is none
 */
export function makePlan(
  { apiSchema, queryPlanner }: ApolloPlanner,
  document: DocumentNode,
  operationName: string | undefined,
): QueryPlan {
  const operation = operationFromDocument(apiSchema, document, operationName ? { operationName } : {});
  try {
    return queryPlanner.buildQueryPlan(operation);
  } catch (error) {
    throw plannerError(error);
  }
}
