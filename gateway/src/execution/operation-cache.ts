import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CompiledOperation } from './compiled-operation.js';
import type { Refused } from './refused.js';
import type { Uncovered } from './uncovered.js';

/** Operations kept compiled. */
const mostOperations = 1000;

/** Selections of all operations kept: each takes some 3 kB. */
const mostSelections = 30_000;

type Entry = CompiledOperation | Uncovered | Refused;

/**
 * Compiled operations by document and operation name. A document is first looked up by the hash of its text, then as
 * it is printed, so that a client's comments and white space do not make another operation of it.
 */
export class OperationCache {
  /** What the document of a hash is known as. */
  private readonly known: LRUCache<string, string>;
  private readonly entries: LRUCache<string, Entry>;

  constructor(most = mostOperations) {
    this.known = new LRUCache({ max: most });
    this.entries = new LRUCache({
      max: most,
      maxSize: mostSelections,
      sizeCalculation: (entry) => entry.selections,
    });
  }

  get size(): number {
    return this.entries.size;
  }

  /** What the document was compiled to before, or what `compile` makes of it now, given the document as printed. */
  get(
    hash: string,
    document: DocumentNode,
    operationName: string | undefined,
    compile: (printed: string) => Entry,
  ): { readonly entry: Entry; readonly hit: boolean } {
    const hashKey = `${hash} ${operationName ?? ''}`;
    const key = this.known.get(hashKey);
    const known = key && this.entries.get(key);
    if (known) return { entry: known, hit: true };
    return this.getPrinted(hashKey, print(document), operationName, compile);
  }

  clear(): void {
    this.known.clear();
    this.entries.clear();
  }

  private getPrinted(
    hashKey: string,
    printed: string,
    operationName: string | undefined,
    compile: (printed: string) => Entry,
  ) {
    const key = createHash('sha256').update(printed).update(`\n${operationName}`).digest('base64');
    this.known.set(hashKey, key);
    const known = this.entries.get(key);
    if (known) return { entry: known, hit: true };
    const entry = compile(printed);
    this.entries.set(key, entry);
    return { entry, hit: false };
  }
}
