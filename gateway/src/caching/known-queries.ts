import { createHash } from 'node:crypto';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AskedOperation } from './asked-operation.js';
import { canonicalJson } from './canonical-json.js';

const mostOperations = 2000;

function parsedAsQuery({ query, operationName }: AskedOperation): boolean {
  if (query === null) return false;
  try {
    const operation = getOperationAST(parse(query, { noLocation: true }), operationName);
    return operation?.operation === OperationTypeNode.QUERY;
  } catch {
    return false;
  }
}

/** Which operations are queries: only those may be answered once for several requests. */
export class KnownQueries {
  private readonly known = new LRUCache<string, boolean>({ max: mostOperations });

  /** False for what is not, and for an operation that is named without its document until `learn` has met it. */
  has(asked: AskedOperation): boolean {
    const key = this.keyOf(asked);
    const known = this.known.get(key) ?? parsedAsQuery(asked);
    if (asked.query !== null) this.known.set(key, known);
    return known;
  }

  /** Takes note of an operation that turned out to be a query. */
  learn(asked: AskedOperation): void {
    this.known.set(this.keyOf(asked), true);
  }

  private keyOf({ query, extensions, operationName }: AskedOperation): string {
    return createHash('sha256')
      .update(canonicalJson([query, extensions, operationName]))
      .digest('base64url');
  }
}
