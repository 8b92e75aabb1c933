import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  callerExtensions,
  type FetchResult,
  PlatformError,
  signatureHeader,
  signRequest,
} from '@ntp-graph/kit';
import { GatewayContext } from '../gateway-context.js';
import { breakerGauge } from '../observing/request-metrics.js';
import { tookTooLong } from './bounded.js';
import { graphqlAnswer } from './graphql-answer.js';
import { parseInTurns } from './parse-in-turns.js';
import { DeadlinePassed, requestText, type TextResponse, TooLarge } from './request-text.js';
import { areOfOneRequest, sentHeaders, usualHeaders } from './sent-headers.js';
import type { PreparedFetch, SourceFetch, SubgraphSource } from './source.js';
import { mostErrors, type SourceLimits, usualLimits } from './source-limits.js';
import { LeftAlone, SteadyRequests } from './steady-requests.js';

/** Milliseconds after which a server that is asked how it is counts as one that does not answer. */
const deadlineOfState = 1000;

const longestVersion = 200;

const megabyte = 1024 * 1024;

async function parsed(text: string): Promise<unknown> {
  try {
    return await parseInTurns(text);
  } catch {
    return null;
  }
}

/** What has to be known of a subgraph on another server. */
export interface HttpSourceOptions {
  readonly name: string;
  /** Where it answers GraphQL. */
  readonly url: string;
  /** Milliseconds that it may take for one fetch. */
  readonly deadline: number;
  /** What it knows too when it is one of our own: requests to it are signed. */
  readonly secret?: string | undefined;
  /** `usualLimits` by default. */
  readonly limits?: SourceLimits | undefined;
  /** The headers that it is sent; `usualHeaders` by default. */
  readonly headers?: readonly string[] | undefined;
}

/** A subgraph on another server. A failure becomes an error of the fetch; the rest of the answer stays. */
export class HttpSource implements SubgraphSource {
  private readonly name: string;
  private readonly url: URL;
  private readonly readyUrl: URL;
  private readonly versionUrl: URL;
  private readonly deadline: number;
  private readonly secret: string | undefined;
  private readonly limits: SourceLimits;
  private readonly headers: readonly string[];
  private readonly isOfOneRequest: boolean;
  private readonly requests: SteadyRequests;

  constructor(options: HttpSourceOptions) {
    const { name, url, deadline, secret, limits = usualLimits, headers = usualHeaders } = options;
    this.name = name;
    this.headers = headers;
    this.isOfOneRequest = areOfOneRequest(headers);
    this.deadline = deadline;
    this.secret = secret;
    this.limits = limits;
    this.url = new URL(url);
    this.requests = new SteadyRequests(deadline, limits.failures, (state) =>
      breakerGauge.set({ subgraph: name }, state),
    );
    this.readyUrl = new URL('health/ready', url);
    this.versionUrl = new URL('version', url);
  }

  /** What a server answers is looked into, value by value, and left out where nobody asked: it may be a partner's. */
  prepare({ operation, operationName, picker }: PreparedFetch): SourceFetch {
    const asked = JSON.stringify({ query: operation, operationName }).slice(0, -1);
    const pick = picker();
    return async (variables, context) => {
      const answer = await this.ask(`${asked},"variables":${JSON.stringify(variables)}`, context);
      if (answer.data) pick(answer.data);
      return answer;
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
    const { status, text } = await requestText(this.versionUrl, asked, {
      deadline: deadlineOfState,
      largest: longestVersion,
    });
    return status === 200 && text.length > 0 ? text : null;
  }

  /**
   * @param asked the body without its last brace. Who asks goes in only where the body is signed: no other server is
   *   told, and none would be right to believe it.
   */
  private async ask(asked: string, context: GatewayContext): Promise<FetchResult> {
    const { caller, gone, record } = context;
    if (this.isOfOneRequest) record.isOfOneRequest = true;
    const extensions = this.secret ? callerExtensions(caller) : undefined;
    const body = extensions ? `${asked},"extensions":${JSON.stringify(extensions)}}` : `${asked}}`;
    const response = await this.post(body, sentHeaders(this.headers, context), gone);
    const answer = graphqlAnswer(await parsed(response.text), response.status);
    if (answer) return this.withinLimits(answer);
    throw new PlatformError(
      'SOURCE_UNAVAILABLE',
      `The ${this.name} subgraph answered with HTTP ${response.status} and no GraphQL response.`,
    );
  }

  private withinLimits(answer: FetchResult): FetchResult {
    const { length = 0 } = answer.errors ?? [];
    const { errors: most = mostErrors } = this.limits;
    if (length <= most) return answer;
    throw new PlatformError(
      'SOURCE_UNAVAILABLE',
      `The ${this.name} subgraph answered with ${length} errors; at most ${most} are taken.`,
    );
  }

  private async post(
    body: string,
    further: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<TextResponse> {
    const wanted = { 'content-type': 'application/json', accept: 'application/json', ...further };
    const largest = this.limits.megabytes * megabyte;
    try {
      return await this.requests.send((deadline) => {
        // A signature is good for one time, and so for one attempt.
        const headers = { ...wanted, ...this.signed('POST', this.url, body) };
        return requestText(this.url, { method: 'POST', headers, body }, { deadline, largest, signal });
      });
    } catch (error) {
      throw this.failure(error);
    }
  }

  private signed(method: string, { pathname: path }: URL, body: string): Readonly<Record<string, string>> {
    return this.secret ? { [signatureHeader]: signRequest(this.secret, { method, path, body }) } : {};
  }

  private failure(error: unknown): PlatformError {
    if (error instanceof PlatformError) return error;
    if (error instanceof DeadlinePassed) return tookTooLong(this.name, this.deadline);
    const what = `The ${this.name} subgraph`;
    if (error instanceof LeftAlone) {
      return new PlatformError('SOURCE_UNAVAILABLE', `${what} has failed repeatedly and is not asked now.`);
    }
    return error instanceof TooLarge
      ? new PlatformError(
          'SOURCE_UNAVAILABLE',
          `${what} answered with more than ${this.limits.megabytes} MB.`,
        )
      : new PlatformError('SOURCE_UNAVAILABLE', `${what} cannot be reached.`);
  }
}
