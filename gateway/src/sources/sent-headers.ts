import { languageTags, requestIdHeader, tracing } from '@ntp-graph/kit';
import type { GatewayContext } from '../gateway-context.js';

/** What every subgraph on another server is told of a request: in which language, under which name, in which trace. */
export const usualHeaders: readonly string[] = ['accept-language', requestIdHeader, 'traceparent'];

/** A trace as W3C Trace Context writes it: what a client sent that is none goes no further. */
const trace = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

type Headers = Readonly<Record<string, string>>;

function passedOn({ headers }: GatewayContext, name: string): Headers {
  const value = headers[name];
  if (value === undefined) return {};
  return { [name]: Array.isArray(value) ? value.join(', ') : value };
}

/** The value of a header as a subgraph is sent it. Those that we have understood are sent as we have understood them. */
function sent(context: GatewayContext, name: string): Headers {
  if (name === 'accept-language') return { [name]: languageTags[context.language] };
  if (name === requestIdHeader) return context.requestId === undefined ? {} : { [name]: context.requestId };
  if (name === 'traceparent') {
    const isTrace = trace.test(String(context.headers.traceparent));
    return tracing()?.headers() ?? (isTrace ? passedOn(context, name) : {});
  }
  return passedOn(context, name);
}

/** The headers that a subgraph is sent of a request, of those that it may have. */
export function sentHeaders(allowed: readonly string[], context: GatewayContext): Headers {
  return Object.assign({}, ...allowed.map((name) => sent(context, name)));
}

/**
 * Whether a subgraph learns more of a request than caches tell requests apart by: what it then answers is for this
 * request alone.
 */
export function areOfOneRequest(allowed: readonly string[]): boolean {
  return allowed.some((name) => !usualHeaders.includes(name));
}
