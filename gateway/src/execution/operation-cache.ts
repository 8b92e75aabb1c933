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
  /** What the document of a hash is known as. */
  private readonly printed: LRUCache<string, string>;
  private readonly entries: LRUCache<string, Entry>;

  constructor(most = mostOperations) {
    this.printed = new LRUCache({ max: most });
    this.entries = new LRUCache({ max: most });
  }

  get size(): number {
    return this.entries.size;
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
    const key = this.printed.get(hashKey) ?? `${name} ${print(document)}`;
    this.printed.set(hashKey, key);
    const known = this.entries.get(key);
    if (known) return { entry: known, hit: true };
    const entry = compile();
    this.entries.set(key, entry);
    return { entry, hit: false };
  }

  clear(): void {
    this.printed.clear();
    this.entries.clear();
  }
}
