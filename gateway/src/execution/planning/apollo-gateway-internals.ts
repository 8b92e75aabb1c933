import type { Schema } from '@apollo/federation-internals';
import type { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { PlatformError } from '@ntp-graph/kit';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { makePlan, PlanRefused } from './make-plan.js';
import { SubgraphContracts } from './subgraph-contracts.js';

/** What of a loaded gateway a plan is made with. Apollo keeps them private, and its own executor makes plans of them. */
interface GatewayInternals {
  readonly schema?: GraphQLSchema;
  readonly apiSchema?: Schema;
  readonly supergraphSchema?: GraphQLSchema;
  readonly queryPlanner?: QueryPlanner;
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
  /** @throws PlatformError when there is none */
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
      try {
        return makePlan({ apiSchema, queryPlanner }, document, operationName);
      } catch (error) {
        throw error instanceof PlanRefused ? new PlatformError(error.code, error.message) : error;
      }
    },
  };
}
