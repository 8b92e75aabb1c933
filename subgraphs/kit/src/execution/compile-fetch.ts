import { type DocumentNode, execute } from 'graphql';
import type { Subgraph } from '../subgraph/subgraph.js';
import { compileBatch, type SubgraphFetch } from './compile-batch.js';
import { compileRoots } from './compile-roots.js';
import type { Delivery } from './delivery.js';
import type { FetchResult } from './fetch-result.js';

/**
 * Makes a query of a subgraph ready to be run many times: whole batches to the readers where entities are asked for,
 * shapes made beforehand where root fields are, and GraphQL's own executor for whatever is neither.
 */
export function compileFetch(
  subgraph: Subgraph,
  document: DocumentNode,
  operationName: string | undefined,
  delivery: Delivery,
): SubgraphFetch {
  const batch = compileBatch(subgraph, document, delivery);
  if (batch) return batch;
  const whole: SubgraphFetch = async (variableValues, contextValue) => {
    const { schema } = subgraph;
    const result = await execute({ schema, document, variableValues, operationName, contextValue });
    return result as FetchResult;
  };
  const roots = compileRoots(subgraph, document, delivery);
  if (!roots) return whole;
  // What fails is asked of the whole executor, which knows how to answer in part.
  return (variables, reads) => roots(variables, reads).catch(() => whole(variables, reads));
}
