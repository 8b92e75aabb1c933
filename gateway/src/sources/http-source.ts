import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { decodeWrittenAnswer, type FetchResult, PlatformError, writtenAnswerType } from '@ntp-graph/kit';
import { request } from 'undici';
import type { GatewayContext } from '../gateway-context.js';
import type { PreparedFetch, SourceFetch } from './prepared-fetch.js';

const nothing: ReadonlySet<string> = new Set();

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A subgraph on another server. A failure becomes an error of the fetch; the rest of the answer stays. */
export class HttpSource {
  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly deadline: number,
  ) {}

  /** Our own subgraphs answer with texts where the executor takes them; any other server with plain JSON. */
  prepare({ operation, operationName, written }: PreparedFetch): SourceFetch {
    const asked = JSON.stringify({ query: operation, operationName, extensions: { written: [...written] } });
    const accept = `${writtenAnswerType}, application/json;q=0.9`;
    return (variables) =>
      this.ask(`${asked.slice(0, -1)},"variables":${JSON.stringify(variables)}}`, accept, written);
  }

  async process({ request: asked }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const { query, variables, operationName } = asked;
    const body = JSON.stringify({ query, variables, operationName });
    return (await this.ask(body, 'application/json', nothing)) as never;
  }

  private async ask(body: string, accept: string, written: ReadonlySet<string>): Promise<FetchResult> {
    const { status, contentType, text } = await this.post(body, accept);
    const answer = contentType === writtenAnswerType ? decodeWrittenAnswer(text, written) : parsed(text);
    if (answer && typeof answer === 'object' && ('data' in answer || 'errors' in answer)) {
      return answer as FetchResult;
    }
    throw new PlatformError(
      'SOURCE_UNAVAILABLE',
      `The ${this.name} subgraph answered with HTTP ${status} and no GraphQL response.`,
    );
  }

  private async post(body: string, accept: string) {
    try {
      const {
        statusCode,
        headers,
        body: received,
      } = await request(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body,
        signal: AbortSignal.timeout(this.deadline),
      });
      return { status: statusCode, contentType: headers['content-type'], text: await received.text() };
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
