import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  callerExtensions,
  type FetchResult,
  languageTags,
  PlatformError,
  requestIdHeader,
  signatureHeader,
  signRequest,
} from '@ntp-graph/kit';
import { GatewayContext } from '../gateway-context.js';
import { DeadlinePassed, requestText, type TextResponse } from './request-text.js';
import type { PreparedFetch, SourceFetch, SubgraphSource } from './source.js';

/** Milliseconds after which a server that is asked how it is counts as one that does not answer. */
const deadlineOfState = 1000;

const longestVersion = 200;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A subgraph on another server. A failure becomes an error of the fetch; the rest of the answer stays. */
export class HttpSource implements SubgraphSource {
  private readonly url: URL;
  private readonly readyUrl: URL;
  private readonly versionUrl: URL;

  /** @param secret what it knows too when it is one of our own: requests to it are signed */
  constructor(
    private readonly name: string,
    url: string,
    private readonly deadline: number,
    private readonly secret?: string,
  ) {
    this.url = new URL(url);
    this.readyUrl = new URL('health/ready', url);
    this.versionUrl = new URL('version', url);
  }

  /** What a server answers is looked into, value by value, and left out where nobody asked: it may be a partner's. */
  prepare({ operation, operationName, picker }: PreparedFetch): SourceFetch {
    const asked = JSON.stringify({ query: operation, operationName }).slice(0, -1);
    const pick = picker();
    return async (variables, context) => {
      const answer = await this.ask(`${asked},"variables":${JSON.stringify(variables)}`, context);
      return answer.data ? { ...answer, data: pick(answer.data) } : answer;
    };
  }

  async process({ request: asked, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const { query, variables, operationName } = asked;
    // A gateway that polls for the SDL of its subgraphs does so without a request of its own.
    const asking = context instanceof GatewayContext ? context : new GatewayContext();
    return (await this.ask(
      JSON.stringify({ query, variables, operationName }).slice(0, -1),
      asking,
    )) as never;
  }

  /** As `/health/ready` beside its `/graphql` says. A partner may not know that path; that it answers then has to do. */
  async isReady(): Promise<boolean> {
    const response = await fetch(this.readyUrl, { signal: AbortSignal.timeout(deadlineOfState) });
    await response.body?.cancel();
    return response.status < 500;
  }

  /** As `/version` beside its `/graphql` says; null where that is not served. */
  async version(): Promise<string | null> {
    const asked = { method: 'GET', headers: this.signed('GET', this.versionUrl, '') } as const;
    const { status, text } = await requestText(this.versionUrl, asked, deadlineOfState);
    return status === 200 && text.length > 0 && text.length <= longestVersion ? text : null;
  }

  /**
   * @param asked the body without its last brace. Who asks goes in only where the body is signed: no other server is
   *   told, and none would be right to believe it.
   */
  private async ask(asked: string, { language, requestId, caller }: GatewayContext): Promise<FetchResult> {
    const extensions = this.secret ? callerExtensions(caller) : undefined;
    const body = extensions ? `${asked},"extensions":${JSON.stringify(extensions)}}` : `${asked}}`;
    const named = requestId === undefined ? {} : { [requestIdHeader]: requestId };
    const response = await this.post(body, { 'accept-language': languageTags[language], ...named });
    const answer = parsed(response.text);
    if (answer && typeof answer === 'object' && ('data' in answer || 'errors' in answer)) {
      return answer as FetchResult;
    }
    throw new PlatformError(
      'SOURCE_UNAVAILABLE',
      `The ${this.name} subgraph answered with HTTP ${response.status} and no GraphQL response.`,
    );
  }

  private async post(body: string, further: Readonly<Record<string, string>>): Promise<TextResponse> {
    const signed = this.signed('POST', this.url, body);
    const headers = { 'content-type': 'application/json', accept: 'application/json', ...further, ...signed };
    try {
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

  private signed(method: string, { pathname: path }: URL, body: string): Readonly<Record<string, string>> {
    return this.secret ? { [signatureHeader]: signRequest(this.secret, { method, path, body }) } : {};
  }
}
