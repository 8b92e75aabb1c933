import { type GraphqlRequest, type Logger, secondsSince, tracing } from '@ntp-graph/kit';
import type { AnswerRecord } from '../caching/answer.js';
import type { CachedAnswer } from '../caching/response-cache.js';
import type { OperationNames } from './operation-names.js';
import { requestHistogram } from './request-metrics.js';

/** What is told of requests, and where. */
export interface ObserverOptions {
  readonly names: OperationNames;
  readonly logger: Logger;
  /** Milliseconds from which on a request is logged as slow; 0 logs none. */
  readonly slow: number;
}

function recordOf({ answer }: CachedAnswer): AnswerRecord | undefined {
  return answer.kind === 'ready' ? answer.record : answer.execution.record;
}

function operationOf({ answer }: CachedAnswer): string | null {
  return answer.kind === 'ready' ? answer.stored.operationName : answer.execution.record.operationName;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000);
}

/** Sees every GraphQL request: times it, traces it where that is asked for, and logs it when it was slow. */
export class RequestObserver {
  constructor(private readonly options: ObserverOptions) {}

  /** Has a request answered. */
  async observe(request: GraphqlRequest, answer: () => Promise<CachedAnswer>): Promise<CachedAnswer> {
    const start = performance.now();
    let answered: CachedAnswer | undefined;
    try {
      answered = await this.traced(request, answer);
      return answered;
    } finally {
      const operation = this.options.names.labelOf(answered && operationOf(answered));
      const seconds = secondsSince(start);
      requestHistogram.observe({ operation }, seconds);
      const { slow } = this.options;
      if (slow > 0 && seconds * 1000 >= slow) this.logSlow(request, operation, seconds, answered);
    }
  }

  private traced(request: GraphqlRequest, answer: () => Promise<CachedAnswer>): Promise<CachedAnswer> {
    const traces = tracing();
    if (!traces) return answer();
    const { headers } = request;
    return traces.span({ name: 'graphql', kind: 'server', headers }, async (span) => {
      const answered = await answer();
      const operation = this.options.names.labelOf(operationOf(answered));
      const attributes = { 'graphql.operation.name': operation, cache: answered.status };
      span.describe(`query ${operation}`, attributes);
      return answered;
    });
  }

  /** Neither the document nor a value of its variables: they may say who asks for what. */
  private logSlow({ id }: GraphqlRequest, operation: string, seconds: number, answered?: CachedAnswer): void {
    const record = answered && recordOf(answered);
    const fetches = [...(record?.fetchSeconds ?? [])].map(([name, took]) => [name, rounded(took)]);
    this.options.logger.warn(
      {
        requestId: id,
        operation,
        document: record?.documentHash,
        milliseconds: rounded(seconds),
        cost: record?.cost,
        cache: answered?.status,
        subgraphs: Object.fromEntries(fetches),
      },
      'slow request',
    );
  }
}
