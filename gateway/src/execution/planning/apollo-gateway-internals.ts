import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { PlatformError } from '@ntp-graph/kit';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { SubgraphContracts } from './subgraph-contracts.js';

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

/** What a client is told where the planner threw: its error, or ours where it met a limit. */
function plannerError(error: unknown): unknown {
  if (error instanceof Error && tooLarge.test(error.message)) {
    return new PlatformError(
      'OPERATION_TOO_COMPLEX',
      `${error.message}; expected fewer fields and fragments.`,
    );
  }
  const field = error instanceof Error ? tooMany.exec(error.message)?.[1] : undefined;
  if (field === undefined) return error;
  return new PlatformError(
    'OPERATION_TOO_COMPLEX',
    `There are more than ${mostPaths} ways to answer "${field}"; expected fewer steps from unit to unit on the way ` +
      'to it, or fewer fields and fragments there.',
  );
}

/** What of a loaded gateway a plan is made with. Apollo keeps them private, and its own executor makes plans of them. */
interface GatewayInternals {
  readonly schema?: GraphQLSchema;
  readonly apiSchema?: Schema;
  readonly supergraphSchema?: GraphQLSchema;
  readonly queryPlanner?: QueryPlanner;
  readonly recursiveSelectionsLimitDisabled?: boolean;
  readonly nonLocalSelectionsLimitDisabled?: boolean;
}

/** Makes query plans of one supergraph. */
export interface Planner {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** What subgraphs see of each other's types. */
  readonly supergraph: GraphQLSchema;
  /** Names of fields that plans ask for besides what clients do; `name(` where it is with arguments. */
  readonly addedNames: ReadonlySet<string>;
  readonly contracts: SubgraphContracts;
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

/**
 * The names in every key and every set of required fields of a supergraph; one that is required with arguments also
 * with a parenthesis behind it.
 */
function addedNamesIn(supergraphSdl: string): ReadonlySet<string> {
  const fieldSets = supergraphSdl.matchAll(/\b(?:key|requires|provides): "((?:[^"\\]|\\.)*)"/g);
  return new Set(
    ['__typename', ...[...fieldSets].flatMap(([, fields]) => fields?.match(/\w+\(?/g) ?? [])].flatMap(
      (name) => (name.endsWith('(') ? [name, name.slice(0, -1)] : [name]),
    ),
  );
}

/**
 * The planner of what the gateway has loaded now; undefined when this version of the gateway keeps none where we
 * look. Asked directly, because the public hook only tells of a plan while Apollo's executor runs it: too late to
 * run it ourselves, and nothing could be planned before its first request.
 */
export function plannerOf(gateway: ApolloGateway, supergraphSdl: string): Planner | undefined {
  const internals = gateway as unknown as GatewayInternals;
  const { schema, apiSchema, supergraphSchema, queryPlanner } = internals;
  if (!schema || !apiSchema || !supergraphSchema || !queryPlanner) return undefined;
  return {
    schema,
    supergraph: supergraphSchema,
    addedNames: addedNamesIn(supergraphSdl),
    contracts: new SubgraphContracts(supergraphSdl),
    plan(document, operationName) {
      const operation = operationFromDocument(apiSchema, document, operationName ? { operationName } : {});
      try {
        return queryPlanner.buildQueryPlan(operation, {
          recursiveSelectionsLimitDisabled: internals.recursiveSelectionsLimitDisabled ?? false,
          nonLocalSelectionsLimitDisabled: internals.nonLocalSelectionsLimitDisabled ?? false,
        });
      } catch (error) {
        throw plannerError(error);
      }
    },
  };
}
