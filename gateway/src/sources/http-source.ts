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
import { DeadlinePassed, requestText, type TextResponse } from './request-text.js';
import type { PreparedFetch, SourceFetch, SubgraphSource } from './source.js';

/** Milliseconds after which a server that is asked how it is counts as one that does not answer. */
const deadlineOfState = 1000;

const longestVersion = 200;

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

  /**
   * @param secret what it knows too when it is one of our own, and proves to be: it may then answer with texts that go
   *   on as they are. What any other server answers is looked into, value by value, and left out where nobody asked.
   */
  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly deadline: number,
    private readonly secret?: string,
  ) {
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
    const { status, text } = await requestText(this.versionUrl.href, asked, deadlineOfState);
    return status === 200 && text.length > 0 && text.length <= longestVersion ? text : null;
  }

  private askForValues(asked: object, context: GatewayContext): Promise<FetchResult> {
    return this.ask(JSON.stringify(asked), 'application/json', context, readJson);
  }

  private async ask(
    body: string,
    accept: string,
    { language, requestId }: GatewayContext,
    read: ReadAnswer,
  ): Promise<FetchResult> {
    const named = requestId === undefined ? {} : { [requestIdHeader]: requestId };
    const response = await this.post(body, { accept, 'accept-language': languageTags[language], ...named });
    const answer = readOrNull(read, response, signedRequest(language, body));
    if (answer && typeof answer === 'object' && ('data' in answer || 'errors' in answer)) {
      return answer as FetchResult;
    }
    throw new PlatformError(
      'SOURCE_UNAVAILABLE',
      `The ${this.name} subgraph answered with HTTP ${response.status} and no GraphQL response.`,
    );
  }

  private async post(body: string, wanted: Readonly<Record<string, string>>): Promise<TextResponse> {
    try {
      const headers = { 'content-type': 'application/json', ...wanted };
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
