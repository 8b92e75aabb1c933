import { LRUCache } from 'lru-cache';
import type { SubgraphFetch } from './compile-batch.js';

/** Operations kept compiled: a gateway sends a subgraph as many as its clients have operations. */
const mostOperations = 1000;

/** Keeps the operations of a subgraph as they were compiled when each was met first. */
export function fetchCache(): LRUCache<string, SubgraphFetch> {
  return new LRUCache({ max: mostOperations });
}
