import type { IncomingHttpHeaders } from 'node:http';
import { type Caller, everybody, Language, type ReadContext, type Subgraph } from '@ntp-graph/kit';
import { AnswerRecord } from './caching/answer.js';

/** What one request carries through the gateway: per subgraph in this process, what it reads with. */
export class GatewayContext {
  /** What the cache has to know of the answer. */
  readonly record = new AnswerRecord();
  private readonly reads = new Map<string, ReadContext>();

  /**
   * @param language that of words whose field asks for none
   * @param requestId what the request is called in logs, here and in the subgraphs; none for what nobody asked
   */
  constructor(
    readonly language: Language = Language.VI,
    readonly requestId?: string,
    readonly caller: Caller = everybody,
    /** Given when nobody waits for the answer any more, with the error that says why. */
    readonly gone?: AbortSignal,
    /** Those of the client's request: of them a subgraph is sent what its allow-list names. */
    readonly headers: IncomingHttpHeaders = {},
  ) {}

  /** The read context of a subgraph, the same for every fetch of this request. */
  readContext(subgraph: Subgraph): ReadContext {
    const existing = this.reads.get(subgraph.name);
    if (existing) return existing;
    const created = subgraph.readContext(this.language, this.caller);
    this.reads.set(subgraph.name, created);
    return created;
  }

  /**
   * Forgets what was read, once the request is answered. Apollo Server keeps the context in an object with an accessor
   * of its own, which V8 places among the old objects: all that it leads to would live until the next full collection.
   */
  release(): void {
    this.reads.clear();
  }
}
