import { languageTags, requestLanguage } from '@ntp-graph/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { shortened } from '../../format-error.js';
import { metaOf } from './meta.js';

/** What can be wrong, with the code that SDMX has for it (Web Services Guidelines) and the status that goes with it. */
const kinds = {
  noResults: { code: 100, status: 404, title: 'No results found' },
  unauthorized: { code: 110, status: 401, title: 'Unauthorized' },
  tooLarge: { code: 130, status: 413, title: 'Response too large' },
  syntax: { code: 140, status: 400, title: 'Syntax error' },
  semantic: { code: 150, status: 400, title: 'Semantic error' },
  notAcceptable: { code: 140, status: 406, title: 'Not acceptable' },
  internal: { code: 500, status: 500, title: 'Internal server error' },
  notImplemented: { code: 501, status: 501, title: 'Not implemented' },
  unavailable: { code: 503, status: 503, title: 'Service unavailable' },
} as const;

export type SdmxErrorKind = keyof typeof kinds;

/** What is wrong with a request, as SDMX says it. */
export class SdmxError extends Error {
  constructor(
    readonly kind: SdmxErrorKind,
    /** What was wrong and what would be right. */
    message: string,
  ) {
    super(message);
  }
}

/** Answers with an error message of SDMX-JSON, whatever format was asked for. */
export function sendSdmxError(request: FastifyRequest, reply: FastifyReply, error: SdmxError): FastifyReply {
  const { code, status, title } = kinds[error.kind];
  const language = requestLanguage(request.headers['accept-language']);
  const message = {
    meta: metaOf('structure', request.id, [languageTags[language]]),
    errors: [{ code, title, detail: shortened(error.message) }],
  };
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/vnd.sdmx.structure+json;version=2.0.0')
    .send(JSON.stringify(message));
}
