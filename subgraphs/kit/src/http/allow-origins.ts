import type { FastifyInstance } from 'fastify';
import { requestIdHeader } from './log-answers.js';

/** What a page may read of an answer besides its body. */
const exposedHeaders = [
  'etag',
  'x-cache',
  'x-synthetic',
  'x-contract-version',
  'content-language',
  'content-disposition',
  'x-data-version',
  requestIdHeader,
  'retry-after',
  'www-authenticate',
];

/** Seconds for which a browser remembers what it was allowed. */
const maxAge = 7200;

/** Lets pages of these origins call the server and read the answers; nobody is known by a cookie. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const { default: cors } = await import('@fastify/cors');
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders,
    maxAge,
    strictPreflight: false,
  });
}
