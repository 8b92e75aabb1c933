import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { compressed, type Encoding, encodings, leastCompressed } from './compressed-forms.js';
import { matchesEntityTag, weakTag } from './entity-tag.js';
import { addVary } from './vary.js';

const supported = [...encodings];

/** All that is sent is text; files that are not are read from the disk, and streams. */
function chooseEncoding(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer | string,
): Encoding | null {
  if (body.length < leastCompressed || reply.hasHeader('content-encoding')) return null;
  addVary(reply, 'accept-encoding');
  const accepted = request.headers['accept-encoding'];
  return typeof accepted === 'string' ? (negotiate(accepted, supported) as Encoding | null) : null;
}

function isUnchanged({ method, headers }: FastifyRequest, reply: FastifyReply): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || reply.statusCode !== 200) return false;
  const tag = reply.getHeader('etag');
  return typeof tag === 'string' && matchesEntityTag(headers['if-none-match'], tag);
}

function asUnchanged(reply: FastifyReply): void {
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
}

/**
 * Sends answers compressed to whoever accepts that, and only 304 to whoever has them already. By hand, where there is
 * @fastify/compress: that one compresses an answer anew each time it is sent, and leaves its ETag as it was.
 */
export function encodeAnswers(app: FastifyInstance, isCompressing: boolean): void {
  app.addHook<unknown>('onSend', (request, reply, payload, done) => {
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return done(null, payload);
    const encoding = isCompressing ? chooseEncoding(request, reply, payload) : null;
    const tag = reply.getHeader('etag');
    if (encoding && typeof tag === 'string') reply.header('etag', weakTag(tag));
    if (isUnchanged(request, reply)) {
      asUnchanged(reply);
      return done(null, null);
    }
    if (!encoding) return done(null, payload);
    reply.header('content-encoding', encoding).removeHeader('content-length');
    const form = compressed(Buffer.isBuffer(payload) ? payload : Buffer.from(payload), encoding);
    if (Buffer.isBuffer(form)) done(null, form);
    else form.then((bytes) => done(null, bytes), done);
  });
}
