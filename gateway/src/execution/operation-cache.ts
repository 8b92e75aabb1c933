import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CompiledOperation } from './compiled-operation.js';
import type { RejectedOperation } from './uncompiled-operation.js';

/** Operations kept compiled. */
const mostOperations = 1000;

/** Memory for all operations kept, in bytes. */
const mostBytes = 90_000_000;

/** One whose plan took too long is not planned again at once. */
const memoryOfFailure = 10_000;

/** What an operation takes in memory: for each selection, and for each character of its names and values. */
const bytesPerSelection = 3000;
const bytesPerCharacter = 10;

function sizeOf(entry: KnownOperation, printed: string): number {
  const selections = 'selectionCount' in entry ? entry.selectionCount : 1;
  return bytesPerSelection * selections + bytesPerCharacter * printed.length;
}

function keyOf(document: string, operationName: string | undefined): string {
  return createHash('sha256').update(document).update(`\n${operationName}`).digest('base64');
}

/** What became of an operation that was asked for before. */
export type KnownOperation = CompiledOperation | RejectedOperation;

/**
 * Compiled operations by document and operation name. A document is first looked up by the hash of its text, then as
 * it is printed, so that a client's comments and white space do not make another operation of it.
 */
export class OperationCache {
  /** What the document of a hash is known as. */
  private readonly known: LRUCache<string, string>;
  private readonly entries: LRUCache<string, KnownOperation>;
  /** Those that are being compiled: whoever asks meanwhile waits for the same. */
  private readonly underWay = new Map<string, Promise<KnownOperation>>();

  /** @param memory milliseconds for which it is remembered that an operation could not be compiled now */
  constructor(
    most = mostOperations,
    private readonly memory = memoryOfFailure,
  ) {
    this.known = new LRUCache({ max: most });
    this.entries = new LRUCache({
      max: most,
      maxSize: mostBytes,
    });
  }

  get size(): number {
    return this.entries.size;
  }

  /** What the document was compiled to before, or what `compile` makes of it now, given the document as printed. */
  async get(
    hash: string,
    document: DocumentNode,
    operationName: string | undefined,
    compile: (printed: string) => Promise<KnownOperation>,
  ): Promise<{ readonly entry: KnownOperation; readonly hit: boolean }> {
    const hashKey = keyOf(hash, operationName);
    const key = this.known.get(hashKey);
    const known = key && this.entries.get(key);
    if (known) return { entry: known, hit: true };
    const printed = print(document);
    const printedKey = keyOf(printed, operationName);
    this.known.set(hashKey, printedKey);
    const alike = this.entries.get(printedKey) ?? this.underWay.get(printedKey);
    if (alike) return { entry: await alike, hit: true };
    return { entry: await this.compileOnce(printedKey, printed, compile), hit: false };
  }

  clear(): void {
    this.known.clear();
    this.entries.clear();
    this.underWay.clear();
  }

  private async compileOnce(
    key: string,
    printed: string,
    compile: (printed: string) => Promise<KnownOperation>,
  ): Promise<KnownOperation> {
    const compiling = compile(printed);
    this.underWay.set(key, compiling);
    try {
      const entry = await compiling;
      // Where it is gone from there, the supergraph has changed.
      if (this.underWay.get(key) === compiling) this.keep(key, printed, entry);
      return entry;
    } finally {
      if (this.underWay.get(key) === compiling) this.underWay.delete(key);
    }
  }

  private keep(key: string, printed: string, entry: KnownOperation): void {
    const isFinal = 'selectionCount' in entry || entry.isFinal;
    this.entries.set(key, entry, { size: sizeOf(entry, printed), ttl: isFinal ? 0 : this.memory });
  }
}
