import { type GraphqlRequest, requestLanguage } from '@ntp-graph/kit';
import { LRUCache } from 'lru-cache';
import { Counter } from 'prom-client';
import type { Answer, Execute, StoredAnswer } from './answer.js';
import { type AskedOperation, askedOperation, KnownQueries, type ReadsAsQuery } from './asked-operation.js';
import { Audience } from './audience.js';
import { type AccessScope, cacheDay, cacheKey } from './cache-key.js';
import type { DataVersions } from './data-versions.js';
import type { ResponseStore } from './response-store.js';
import type { ServedGraph } from './served-graph.js';
import { SharedExecutions } from './shared-executions.js';

/** What became of a request at the cache, as the `x-cache` header says it. */
export type CacheStatus = 'hit' | 'miss' | 'stale' | 'bypass';

/** Requests since the start, by what became of them at the cache. */
export const cacheCounter = new Counter({
  name: 'ntp_graph_response_cache_requests_total',
  help: 'GraphQL requests by what became of them at the response cache, as the x-cache header says it.',
  labelNames: ['status'],
});

/** What the cache needs. */
export interface ResponseCacheParts {
  /** Where answers are kept, the nearest first; none switches caching off. */
  readonly stores: readonly ResponseStore[];
  readonly versions: DataVersions;
  readonly graph: ServedGraph;
  /** Whether the operation of a document is a query that may be executed. */
  readonly isQuery: ReadsAsQuery;
  /** The day that answers belong to; null when nothing may be cached now. */
  readonly day?: () => string | null;
}

/** An answer, and what became of the request at the cache. */
export interface CachedAnswer {
  readonly answer: Answer;
  readonly status: CacheStatus;
}

/** Keys that were met once: the second request of a key is the first that is worth keeping an answer for. */
const mostSeen = 20_000;

/**
 * Whether the client wants neither a kept answer nor its own to be kept. Browsers add `no-cache` to every request with
 * `if-none-match`, meaning their own cache: such a request asks for validation, which every kept answer undergoes here.
 */
function forbidsCaching({ headers }: GraphqlRequest): boolean {
  const control = headers['cache-control'] ?? '';
  return /\bno-store\b/i.test(control) || (/\bno-cache\b/i.test(control) && !headers['if-none-match']);
}

/**
 * Answers requests from whole kept answers, never from one that a committed write has outdated: an answer is kept
 * with the versions that its data had before they were read, and served only while those are the versions of now.
 */
export class ResponseCache {
  private readonly seen = new LRUCache<string, true>({ max: mostSeen });
  private readonly queries: KnownQueries;
  private readonly executions: SharedExecutions;

  constructor(private readonly parts: ResponseCacheParts) {
    this.queries = new KnownQueries(parts.isQuery);
    this.executions = new SharedExecutions(parts.versions);
  }

  /** What a request may see: its answer is for whoever may see the same. */
  scopeOf(request: Pick<GraphqlRequest, 'caller'>): AccessScope {
    return this.parts.graph.scopeOf(request);
  }

  /** Answers a request; `execute` is called where no kept answer is fresh. */
  async answer(request: GraphqlRequest, execute: Execute): Promise<CachedAnswer> {
    const cached = await this.lookUp(request, execute);
    cacheCounter.inc({ status: cached.status });
    return cached;
  }

  private async lookUp(request: GraphqlRequest, execute: Execute): Promise<CachedAnswer> {
    const { stores, graph, day: dayOf = cacheDay } = this.parts;
    const asked = stores.length > 0 && !forbidsCaching(request) ? askedOperation(request) : null;
    const day = asked && dayOf();
    if (!asked || !day) {
      return {
        status: 'bypass',
        answer: { kind: 'executed', execution: await execute(new Audience(request.gone)) },
      };
    }
    const scope = graph.scopeOf(request);
    const graphId = graph.id;
    const language = requestLanguage(request.headers['accept-language']);
    const key = cacheKey(asked, { scope, day, language, graph: graphId });
    const kept = await this.kept(key);
    if (typeof kept === 'object') return { status: 'hit', answer: { kind: 'ready', stored: kept } };
    if ((kept === 'miss' && this.isFirst(key)) || !this.queries.has(asked)) {
      return { status: kept, answer: await this.executeAlone(asked, request, execute) };
    }
    const keep = (stored: StoredAnswer) => {
      // A supergraph that was replaced meanwhile may have answered under its own rules.
      if (graph.id !== graphId) return;
      for (const store of stores) store.set(key, stored);
    };
    return {
      status: kept,
      answer: await this.executions.run(
        { key, scope, gone: request.gone, subgraphs: this.queries.subgraphsOf(asked) },
        this.noting(asked, execute),
        keep,
      ),
    };
  }

  /** The kept answer of a key, the first that is fresh, or why there is none. Nearer stores learn what a farther knew. */
  private async kept(key: string): Promise<StoredAnswer | 'stale' | 'miss'> {
    const { stores } = this.parts;
    let status: 'stale' | 'miss' = 'miss';
    for (const [distance, store] of stores.entries()) {
      const stored = await store.get(key);
      if (!stored) continue;
      status = 'stale';
      if (!(await this.isFresh(stored))) continue;
      for (const nearer of stores.slice(0, distance)) nearer.set(key, stored);
      return stored;
    }
    return status;
  }

  private async isFresh({ versions }: StoredAnswer): Promise<boolean> {
    const names = Object.keys(versions);
    const current = await this.parts.versions.of(names);
    return names.every((name) => current[name] === versions[name]);
  }

  private isFirst(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.set(key, true);
    return true;
  }

  private async executeAlone(
    asked: AskedOperation,
    { gone }: GraphqlRequest,
    execute: Execute,
  ): Promise<Answer> {
    const execution = await execute(new Audience(gone));
    const { policy, subgraphs } = execution.record;
    // Not looked into before the second time, so nothing is known of it unless this is said first.
    if (policy) this.queries.learn(asked);
    this.queries.note(asked, subgraphs);
    return { kind: 'executed', execution };
  }

  private noting(asked: AskedOperation, execute: Execute): Execute {
    return async (audience) => {
      const execution = await execute(audience);
      this.queries.note(asked, execution.record.subgraphs);
      return execution;
    };
  }
}
