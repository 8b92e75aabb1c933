import { type DocumentNode, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CompiledOperation } from './compiled-operation.js';
import type { Uncovered } from './uncovered.js';

/** Operations kept compiled. One takes some 10 to 200 kB. */
const mostOperations = 1000;

type Entry = CompiledOperation | Uncovered;

/**
 * Compiled operations by document and operation name. A document is first looked up by the hash of its text, then as
 * it is printed, so that a client's comments and white space do not make another operation of it.
 */
export class OperationCache {
  private readonly byHash: LRUCache<string, Entry>;
  private readonly byDocument: LRUCache<string, Entry>;

  constructor(most = mostOperations) {
    this.byHash = new LRUCache({ max: most });
    this.byDocument = new LRUCache({ max: most });
  }

  get size(): number {
    return this.byDocument.size;
  }

  /** What the document was compiled to before, or what `compile` makes of it now. */
  get(
    hash: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    compile: () => Entry,
  ): { readonly entry: Entry; readonly hit: boolean } {
    const name = operation.name?.value ?? '';
    const hashKey = `${hash} ${name}`;
    const known = this.byHash.get(hashKey);
    if (known) return { entry: known, hit: true };
    const documentKey = `${name} ${print(document)}`;
    const printed = this.byDocument.get(documentKey);
    const entry = printed ?? compile();
    this.byDocument.set(documentKey, entry);
    this.byHash.set(hashKey, entry);
    return { entry, hit: printed !== undefined };
  }

  clear(): void {
    this.byHash.clear();
    this.byDocument.clear();
  }
}
