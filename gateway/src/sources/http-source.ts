import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { decodeWrittenAnswer, type FetchResult, PlatformError, writtenAnswerType } from '@ntp-graph/kit';
import type { GatewayContext } from '../gateway-context.js';
import { DeadlinePassed, requestText, type TextResponse } from './request-text.js';
import type { PreparedFetch, SourceFetch, SubgraphSource } from './source.js';

/** Milliseconds after which a server that is asked how it is counts as one that does not answer. */
const deadlineOfState = 1000;

const longestVersion = 200;

/** Reads the body of an answer; throws when it cannot be read. */
type ReadBody = (text: string, contentType: unknown) => unknown;

const readJson: ReadBody = (text) => JSON.parse(text);

function readWritten(written: ReadonlySet<string>): ReadBody {
  return (text, contentType) =>
    contentType === writtenAnswerType ? decodeWrittenAnswer(text, written) : JSON.parse(text);
}

function readOrNull(read: ReadBody, text: string, contentType: unknown): unknown {
  try {
    return read(text, contentType);
  } catch {
    return null;
  }
}

/**
 * How far a server is trusted. `values`: what it answers is looked into, value by value. `text`: it is one of our own,
 * and may answer with texts that go on as they are; text that is no JSON would spoil the whole answer.
 */
export type SourceTrust = 'values' | 'text';

/** A subgraph on another server. A failure becomes an error of the fetch; the rest of the answer stays. */
export class HttpSource implements SubgraphSource {
  private readonly readyUrl: URL;
  private readonly versionUrl: URL;

  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly deadline: number,
    private readonly trust: SourceTrust,
  ) {
    this.readyUrl = new URL('health/ready', url);
    this.versionUrl = new URL('version', url);
  }

  prepare({ operation, operationName, written }: PreparedFetch): SourceFetch {
    if (this.trust === 'values') {
      return (variables) => this.askForValues({ query: operation, variables, operationName });
    }
    const asked = JSON.stringify({ query: operation, operationName, extensions: { written: [...written] } });
    const accept = `${writtenAnswerType}, application/json;q=0.9`;
    const read = readWritten(written);
    return (variables) =>
      this.ask(`${asked.slice(0, -1)},"variables":${JSON.stringify(variables)}}`, accept, read);
  }

  async process({ request: asked }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const { query, variables, operationName } = asked;
    return (await this.askForValues({ query, variables, operationName })) as never;
  }

  /** As `/health/ready` beside its `/graphql` says. A partner may not know that path; that it answers then has to do. */
  async isReady(): Promise<boolean> {
    const response = await fetch(this.readyUrl, { signal: AbortSignal.timeout(deadlineOfState) });
    await response.body?.cancel();
    return response.status < 500;
  }

  /** As `/version` beside its `/graphql` says; null where that is not served. */
  async version(): Promise<string | null> {
    const asked = { method: 'GET', headers: {} } as const;
    const { status, text } = await requestText(this.versionUrl.href, asked, deadlineOfState);
    return status === 200 && text.length > 0 && text.length <= longestVersion ? text : null;
  }

  private askForValues(asked: object): Promise<FetchResult> {
    return this.ask(JSON.stringify(asked), 'application/json', readJson);
  }

  private async ask(body: string, accept: string, read: ReadBody): Promise<FetchResult> {
    const { status, contentType, text } = await this.post(body, accept);
    const answer = readOrNull(read, text, contentType);
    if (answer && typeof answer === 'object' && ('data' in answer || 'errors' in answer)) {
      return answer as FetchResult;
    }
    throw new PlatformError(
      'SOURCE_UNAVAILABLE',
      `The ${this.name} subgraph answered with HTTP ${status} and no GraphQL response.`,
    );
  }

  private async post(body: string, accept: string): Promise<TextResponse> {
    try {
      const headers = { 'content-type': 'application/json', accept };
      return await requestText(this.url, { method: 'POST', headers, body }, this.deadline);
    } catch (error) {
      if (error instanceof DeadlinePassed) {
        throw new PlatformError(
          'SOURCE_TIMEOUT',
          `The ${this.name} subgraph did not answer within ${this.deadline} ms.`,
        );
      }
      throw new PlatformError('SOURCE_UNAVAILABLE', `The ${this.name} subgraph cannot be reached.`);
    }
  }
}
