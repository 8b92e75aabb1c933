import type { ApolloServer } from '@apollo/server';
import {
  addVary,
  executeGraphql,
  type GraphqlAnswerer,
  type GraphqlRequest,
  languageTags,
  PlatformError,
  requestLanguage,
  sendGraphqlResponse,
} from '@ntp-graph/kit';
import type { FastifyReply } from 'fastify';
import { GatewayContext } from '../gateway-context.js';
import type { RequestObserver } from '../observing/request-observer.js';
import { answerToKeep, cacheControlOf, type Execution, type Following } from './answer.js';
import type { Audience } from './audience.js';
import { syntheticHeader } from './cache-headers.js';
import type { AccessScope } from './cache-key.js';
import { dataVersionOf } from './data-version.js';
import type { CachedAnswer, CacheStatus, ResponseCache } from './response-cache.js';

/** What is executed, and for whom and how long. */
interface Asked {
  readonly request: GraphqlRequest;
  readonly audience: Audience;
  /** Milliseconds. */
  readonly deadline: number;
  readonly following: Following | undefined;
}

async function execute(
  apollo: ApolloServer<GatewayContext>,
  { request, audience, deadline, following }: Asked,
): Promise<Execution> {
  const language = requestLanguage(request.headers['accept-language']);
  const { id, caller, headers } = request;
  const context = new GatewayContext(language, id, caller, audience.signal, headers);
  context.record.before = following?.before ?? null;
  context.record.whenRead = following?.whenRead ?? null;
  const timer = setTimeout(() => {
    audience.giveUp(new PlatformError('SOURCE_TIMEOUT', `The request took longer than ${deadline} ms.`));
  }, deadline);
  try {
    const response = await executeGraphql(apollo, request, async () => context);
    return { response, record: context.record };
  } finally {
    clearTimeout(timer);
    audience.end();
    context.release();
  }
}

/** An answer, and among whom it may be shared. */
export interface SharedAnswer extends CachedAnswer {
  readonly scope: AccessScope;
}

/**
 * Has a request answered, from the cache or by executing it.
 *
 * @param following what the caller wants to know meanwhile
 */
export type Ask = (request: GraphqlRequest, following?: Following) => Promise<SharedAnswer>;

/**
 * Has requests answered with the cache before Apollo Server.
 *
 * @param deadline milliseconds after which a request is answered with what is there
 * @param observer sees how each request is answered
 */
export function askingCache(
  apollo: ApolloServer<GatewayContext>,
  cache: ResponseCache,
  deadline: number,
  observer: RequestObserver,
): Ask {
  return async (request, following) => {
    const answered = await observer.observe(request, () =>
      cache.answer(request, (audience) => execute(apollo, { request, audience, deadline, following })),
    );
    return { ...answered, scope: cache.scopeOf(request) };
  };
}

/** Says what an answer depends on besides the request's own words, and in which language it is by default. */
export function describeAnswer(request: GraphqlRequest, reply: FastifyReply, status: CacheStatus): void {
  reply.header('x-cache', status);
  addVary(reply, 'accept, accept-language, authorization');
  reply.header('content-language', languageTags[requestLanguage(request.headers['accept-language'])]);
}

/** Answers GraphQL requests; a GET gets an ETag, cached or not. */
export function sendingAnswers(ask: Ask): GraphqlAnswerer {
  return async (request, reply) => {
    const { answer, status, scope } = await ask(request);
    describeAnswer(request, reply, status);
    const executed = answer.kind === 'executed' ? answer.execution : null;
    const isTagged = executed && request.method === 'GET';
    const ready =
      answer.kind === 'ready' ? answer.stored : isTagged && (await answerToKeep(executed, scope, {}));
    if (ready) {
      const { body, etag, contentType, cacheControl, holdsSynthetic } = ready;
      const headers = { etag, 'cache-control': cacheControl, 'content-type': contentType };
      const state = dataVersionOf(executed ? null : ready, executed?.record.dataVersion);
      return reply.headers({ ...headers, ...syntheticHeader(holdsSynthetic), ...state }).send(body);
    }
    const execution = executed as Execution;
    return sendGraphqlResponse(reply, execution.response, {
      'cache-control': cacheControlOf(execution, scope),
      ...syntheticHeader(execution.record.holdsSynthetic),
      ...dataVersionOf(null, execution.record.dataVersion),
    });
  };
}
