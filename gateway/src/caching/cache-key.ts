import { createHash } from 'node:crypto';
import type { AccessScope } from './access-scope.js';
import type { AskedOperation } from './asked-operation.js';
import { canonicalJson } from './canonical-json.js';

/** Under which circumstances an operation is asked for. */
export interface Circumstances {
  readonly scope: AccessScope;
  readonly day: string;
  /** The supergraph and the release that answer. */
  readonly graph: string;
}

/** One key for every request that gets the same answer while the data stay the same. */
export function cacheKey(asked: AskedOperation, { scope, day, graph }: Circumstances): string {
  const { query, operationName, accept, variables, extensions } = asked;
  return createHash('sha256')
    .update(JSON.stringify([graph, scope, day, accept, operationName, query]))
    .update(canonicalJson([variables, extensions]))
    .digest('base64url');
}
