import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  decodeWrittenAnswer,
  type FetchResult,
  isSigned,
  languageTags,
  PlatformError,
  requestIdHeader,
  signatureHeader,
  signedRequest,
  writtenAnswerType,
} from '@ntp-graph/kit';
import { GatewayContext } from '../gateway-context.js';
import { tookTooLong } from './bounded.js';
import { graphqlAnswer } from './graphql-answer.js';
import { DeadlinePassed, requestText, type TextResponse, TooLarge } from './request-text.js';
import type { PreparedFetch, SourceFetch, SubgraphSource } from './source.js';
import { type SourceLimits, usualLimits } from './source-limits.js';
import { LeftAlone, SteadyRequests } from './steady-requests.js';

/** Milliseconds after which a server that is asked how it is counts as one that does not answer. */
const deadlineOfState = 1000;

const longestVersion = 200;

const megabyte = 1024 * 1024;

/** Reads an answer; throws when it cannot be read. */
type ReadAnswer = (answer: TextResponse, asked: string) => unknown;

const readJson: ReadAnswer = ({ text }) => JSON.parse(text);

/** Reads an answer that may have texts: those of who proves to be one of our own. */
function readWritten(name: string, written: ReadonlySet<string>, secret: string): ReadAnswer {
  return ({ headers, bytes, text }, asked) => {
    if (headers['content-type'] !== writtenAnswerType) return JSON.parse(text);
    if (isSigned(secret, asked, bytes, headers[signatureHeader])) return decodeWrittenAnswer(text, written);
    throw new PlatformError('SOURCE_UNAVAILABLE', `The ${name} subgraph did not prove that it is ours.`);
  };
}

function readOrNull(read: ReadAnswer, answer: TextResponse, asked: string): unknown {
  try {
    return read(answer, asked);
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    return null;
  }
}

/** A subgraph on another server. A failure becomes an error of the fetch; the rest of the answer stays. */
export class HttpSource implements SubgraphSource {
  private readonly readyUrl: URL;
  private readonly versionUrl: URL;
  private readonly requests: SteadyRequests;

  /**
   * @param secret what it knows too when it is one of our own, and proves to be: it may then answer with texts that go
   *   on as they are. What any other server answers is looked into, value by value, and left out where nobody asked.
   */
  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly deadline: number,
    private readonly secret?: string,
    private readonly limits: SourceLimits = usualLimits,
  ) {
    this.requests = new SteadyRequests(deadline, limits.failures);
    this.readyUrl = new URL('health/ready', url);
    this.versionUrl = new URL('version', url);
  }

  prepare({ operation, operationName, written, picker }: PreparedFetch): SourceFetch {
    if (!this.secret) {
      const pick = picker();
      return async (variables, context) => {
        const answer = await this.askForValues({ query: operation, variables, operationName }, context);
        return answer.data ? { ...answer, data: pick(answer.data) } : answer;
      };
    }
    const asked = JSON.stringify({ query: operation, operationName, extensions: { written: [...written] } });
    const accept = `${writtenAnswerType}, application/json;q=0.9`;
    const read = readWritten(this.name, written, this.secret);
    return (variables, context) =>
      this.ask(`${asked.slice(0, -1)},"variables":${JSON.stringify(variables)}}`, accept, context, read);
  }

  async process({ request: asked, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const { query, variables, operationName } = asked;
    // A gateway that polls for the SDL of its subgraphs does so without a request of its own.
    const asking = context instanceof GatewayContext ? context : new GatewayContext();
    return (await this.askForValues({ query, variables, operationName }, asking)) as never;
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
    const { status, text } = await requestText(this.versionUrl.href, asked, {
      deadline: deadlineOfState,
      largest: longestVersion,
    });
    return status === 200 && text.length > 0 ? text : null;
  }

  private askForValues(asked: object, context: GatewayContext): Promise<FetchResult> {
    return this.ask(JSON.stringify(asked), 'application/json', context, readJson);
  }

  private async ask(
    body: string,
    accept: string,
    { language, requestId, gone }: GatewayContext,
    read: ReadAnswer,
  ): Promise<FetchResult> {
    const named = requestId === undefined ? {} : { [requestIdHeader]: requestId };
    const wanted = { accept, 'accept-language': languageTags[language], ...named };
    const response = await this.post(body, wanted, gone);
    const answer = graphqlAnswer(readOrNull(read, response, signedRequest(language, body)), response.status);
    if (answer) return answer;
    throw new PlatformError(
      'SOURCE_UNAVAILABLE',
      `The ${this.name} subgraph answered with HTTP ${response.status} and no GraphQL response.`,
    );
  }

  private async post(
    body: string,
    wanted: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<TextResponse> {
    const asked = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...wanted },
      body,
    } as const;
    const largest = this.limits.megabytes * megabyte;
    try {
      return await this.requests.send((deadline) =>
        requestText(this.url, asked, { deadline, largest, signal }),
      );
    } catch (error) {
      throw this.failure(error);
    }
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
