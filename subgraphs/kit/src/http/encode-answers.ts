import { Readable } from 'node:stream';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { compressed, type Encoding, encodings, leastCompressed } from './compressed-forms.js';
import { compressedStream } from './compressed-stream.js';
import { matchesEntityTag, weakTag } from './entity-tag.js';
import { addVary } from './vary.js';

const supported = [...encodings];

/** What is text in a stream, by its content type; anything else is compressed already. */
const textTypes = /^text\/|[/+-](json|ndjson|csv|xml)\b/;

function chooseEncoding(request: FastifyRequest, reply: FastifyReply): Encoding | null {
  if (reply.hasHeader('content-encoding')) return null;
  addVary(reply, 'accept-encoding');
  const accepted = request.headers['accept-encoding'];
  return typeof accepted === 'string' ? (negotiate(accepted, supported) as Encoding | null) : null;
}

function weaken(reply: FastifyReply): void {
  const tag = reply.getHeader('etag');
  if (typeof tag === 'string') reply.header('etag', weakTag(tag));
}

/** A stream of text that is made while it is sent. What has a length is a file, and is sent as it lies on the disk. */
function encodedStream(request: FastifyRequest, reply: FastifyReply, stream: Readable): Readable {
  const isMadeNow = request.method !== 'HEAD' && !reply.hasHeader('content-length');
  if (!isMadeNow || !textTypes.test(String(reply.getHeader('content-type') ?? ''))) return stream;
  const encoding = chooseEncoding(request, reply);
  if (!encoding) return stream;
  weaken(reply);
  reply.header('content-encoding', encoding);
  return compressedStream(stream, encoding);
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
    if (payload instanceof Readable) {
      return done(null, isCompressing ? encodedStream(request, reply, payload) : payload);
    }
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return done(null, payload);
    // All that is sent whole is text, but for files in formats that are compressed in themselves.
    const isLong = isCompressing && payload.length >= leastCompressed;
    const encoding = isLong ? chooseEncoding(request, reply) : null;
    if (encoding) weaken(reply);
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
