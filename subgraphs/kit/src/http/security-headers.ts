import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { HelmetOptions } from 'helmet';

/** Nothing that is an answer is a page: a browser that shows it as one runs nothing and loads nothing. */
const forAnswers: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  xFrameOptions: { action: 'deny' },
  // Whoever ends TLS in front says so for all that he serves.
  strictTransportSecurity: false,
  // The others mean something to a page only.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

async function headersOf(options: HelmetOptions): Promise<Record<string, string>> {
  const { default: helmet } = await import('helmet');
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => {},
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, () => {});
  return headers;
}

/**
 * Has every answer below say to browsers what they may do with it; by default, nothing but read it. The headers are
 * made once: @fastify/helmet makes them anew for each request.
 */
export async function securityHeaders(
  app: FastifyInstance,
  options: HelmetOptions = forAnswers,
): Promise<void> {
  const headers = await headersOf(options);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
