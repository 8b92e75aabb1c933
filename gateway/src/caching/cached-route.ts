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
import { GatewayContext } from '../gateway-context.js';
import type { RequestObserver } from '../observing/request-observer.js';
import { answerToKeep, cacheControlOf, type Execution } from './answer.js';
import type { Audience } from './audience.js';
import { syntheticHeader } from './cache-headers.js';
import type { ResponseCache } from './response-cache.js';

/** What is executed, and for whom and how long. */
interface Asked {
  readonly request: GraphqlRequest;
  readonly audience: Audience;
  /** Milliseconds. */
  readonly deadline: number;
}

async function execute(
  apollo: ApolloServer<GatewayContext>,
  { request, audience, deadline }: Asked,
): Promise<Execution> {
  const language = requestLanguage(request.headers['accept-language']);
  const { id, caller, headers } = request;
  const context = new GatewayContext(language, id, caller, audience.signal, headers);
  const timer = setTimeout(() => {
    audience.giveUp(new PlatformError('SOURCE_TIMEOUT', `The request took longer than ${deadline} ms.`));
  }, deadline);
  try {
    const response = await executeGraphql(apollo, request, async () => context);
    return { response, record: context.record };
  } finally {
    clearTimeout(timer);
    context.release();
  }
}

/**
 * Answers GraphQL requests with the cache before Apollo Server; a GET gets an ETag, cached or not.
 *
 * @param deadline milliseconds after which a request is answered with what is there
 * @param observer sees how each request is answered
 */
export function cachedAnswers(
  apollo: ApolloServer<GatewayContext>,
  cache: ResponseCache,
  deadline: number,
  observer: RequestObserver,
): GraphqlAnswerer {
  return async (request, reply) => {
    const { answer, status } = await observer.observe(request, () =>
      cache.answer(request, (audience) => execute(apollo, { request, audience, deadline })),
    );
    reply.header('x-cache', status);
    // What an answer depends on besides the request's own words, and in which language it is by default.
    addVary(reply, 'accept, accept-language, authorization');
    reply.header('content-language', languageTags[requestLanguage(request.headers['accept-language'])]);
    const scope = cache.scopeOf(request);
    const executed = answer.kind === 'executed' ? answer.execution : null;
    const isTagged = executed && request.method === 'GET';
    const ready = answer.kind === 'ready' ? answer.stored : isTagged && answerToKeep(executed, scope, {});
    if (ready) {
      const { body, etag, contentType, cacheControl, holdsSynthetic } = ready;
      const headers = { etag, 'cache-control': cacheControl, 'content-type': contentType };
      return reply.headers({ ...headers, ...syntheticHeader(holdsSynthetic) }).send(body);
    }
    const execution = executed as Execution;
    return sendGraphqlResponse(reply, execution.response, {
      'cache-control': cacheControlOf(execution, scope),
      ...syntheticHeader(execution.record.holdsSynthetic),
    });
  };
}
