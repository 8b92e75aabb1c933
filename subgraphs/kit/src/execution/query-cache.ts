import { LRUCache } from 'lru-cache';
import type { CompiledQuery } from './compiled-query.js';

/** Queries kept compiled: a gateway sends a subgraph as many as its clients have operations. */
const mostQueries = 1000;

/** Memory for all of them, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/** What a query takes in memory, for each character of its text and besides. */
const bytesPerCharacter = 100;
const overhead = 2000;

/** The queries of a subgraph as they were compiled when each was met first, as many as there is memory for. */
export class QueryCache {
  private readonly queries = new LRUCache<string, CompiledQuery>({ max: mostQueries, maxSize: mostBytes });

  get size(): number {
    return this.queries.size;
  }

  /**
   * The query of a key, as it was compiled before or as `compile` makes it now.
   *
   * @param length characters of its text
   * @param compile null where there is nothing to keep
   */
  get<Made extends CompiledQuery | null>(
    key: string,
    length: number,
    compile: () => Made,
  ): CompiledQuery | Made {
    const known = this.queries.get(key);
    if (known) return known;
    const made = compile();
    if (made) this.queries.set(key, made, { size: overhead + bytesPerCharacter * length });
    return made;
  }
}
