import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type FetchResult, PlatformError } from '@ntp-graph/kit';
import type { GatewayContext } from '../gateway-context.js';
import type { PreparedFetch, SourceFetch } from './prepared-fetch.js';

/** A subgraph on another server. A failure becomes an error of the fetch; the rest of the answer stays. */
export class HttpSource {
  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly deadline: number,
  ) {}

  prepare({ operation, operationName }: PreparedFetch): SourceFetch {
    return (variables) => this.ask(operation, variables, operationName);
  }

  async process({ request }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    return (await this.ask(request.query, request.variables, request.operationName)) as never;
  }

  private async ask(
    query: string | undefined,
    variables: object | undefined,
    operationName: string | undefined,
  ): Promise<FetchResult> {
    const response = await this.post(JSON.stringify({ query, variables, operationName }));
    const body: unknown = await response.json().catch(() => null);
    if (body && typeof body === 'object' && ('data' in body || 'errors' in body)) {
      return body as FetchResult;
    }
    throw new PlatformError(
      'SOURCE_UNAVAILABLE',
      `The ${this.name} subgraph answered with HTTP ${response.status} and no GraphQL response.`,
    );
  }

  private async post(body: string): Promise<Response> {
    try {
      return await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
        signal: AbortSignal.timeout(this.deadline),
      });
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') {
        throw new PlatformError(
          'SOURCE_TIMEOUT',
          `The ${this.name} subgraph did not answer within ${this.deadline} ms.`,
        );
      }
      throw new PlatformError('SOURCE_UNAVAILABLE', `The ${this.name} subgraph cannot be reached.`);
    }
  }
}
