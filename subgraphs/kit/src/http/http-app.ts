import type { Server } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Logger } from '../logging/open-logger.js';
import { allowOrigins } from './allow-origins.js';
import { encodeAnswers } from './encode-answers.js';
import type { HttpOptions } from './http-options.js';
import { limitWriting } from './limit-writing.js';
import { logAnswers, nameRequests, requestId } from './log-answers.js';
import { answerBadPath, answerErrors } from './refusal.js';
import { securityHeaders } from './security-headers.js';

/** Adds routes or hooks to a server. */
export type HttpPlugin = (app: FastifyInstance) => Promise<void> | void;

/** The largest request body that is read. */
export const largestBody = 1_000_000;

/** The largest headers that are read: what is too long for a token is refused in words, and not by Node. */
const largestHeaders = 32_768;

/** Milliseconds within which a request has to be here whole. */
const requestTimeout = 60_000;

/** What every server of the platform is made of: who asks and what became of it is logged, errors are JSON. */
export async function createHttpApp(options: HttpOptions, logger: Logger): Promise<FastifyInstance> {
  // Loaded only here: whatever else imports the kit serves nothing.
  const { fastify, LogController } = await import('fastify');
  const app: FastifyInstance = fastify<Server>({
    http: { maxHeaderSize: largestHeaders },
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // Each line has the name of its request already.
    childLoggerFactory: (parent) => parent,
    genReqId: requestId,
    requestIdHeader: false,
    trustProxy: options.trustProxy,
    bodyLimit: largestBody,
    requestTimeout,
    forceCloseConnections: 'idle',
    frameworkErrors: answerBadPath,
  });
  // Bodies are read by whoever wants one, whatever their content type says.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  nameRequests(app);
  if (logger.isLevelEnabled('info')) logAnswers(app);
  answerErrors(app);
  limitWriting(app, options.writeTimeout);
  await securityHeaders(app);
  await allowOrigins(app, options.corsOrigins);
  encodeAnswers(app, options.compression);
  return app;
}
