import type { FastifyRequest } from 'fastify';
import { SettingsError } from '../config/settings.js';
import type { HttpPlugin } from './http-app.js';
import { refuse } from './refusal.js';
import { SignatureCheck, signatureHeader } from './signature.js';

const loopback: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** Who asks a subgraph. */
export interface OwnGateways {
  /** Refuses whoever may not ask. */
  readonly guard: HttpPlugin;
  /** Whether a request that was let in is signed by a gateway of our own. */
  isOwn(request: FastifyRequest): boolean;
}

/**
 * Outside loopback a subgraph answers nobody but gateways that share its secret: what it tells, `_entities` above all,
 * is meant for a gateway that knows who may ask what. On loopback anybody may ask; a signature that is wrong is refused
 * there too.
 *
 * @throws SettingsError outside loopback without a secret
 */
export function ownGateways(host: string, secret: string | undefined): OwnGateways {
  const isLoopback = loopback.includes(host);
  if (!secret && !isLoopback) {
    throw new SettingsError(
      `HOST is "${host}" and SUBGRAPH_SECRET is not set: outside loopback a subgraph answers only gateways that share a secret; expected SUBGRAPH_SECRET, or HOST=127.0.0.1`,
    );
  }
  if (!secret) return { guard: () => {}, isOwn: () => false };
  const check = new SignatureCheck(secret);
  const own = new WeakSet<FastifyRequest>();
  return {
    isOwn: (request) => own.has(request),
    guard(app) {
      app.addHook('preHandler', async (request, reply) => {
        const { method, url, body, headers } = request;
        const signature = headers[signatureHeader];
        const path = url.split('?', 1)[0] ?? '';
        if (signature === undefined && isLoopback) return;
        if (check.isSigned({ method, path, body: Buffer.isBuffer(body) ? body : '' }, signature))
          own.add(request);
        else {
          return refuse(
            reply,
            401,
            'UNAUTHENTICATED',
            'This server answers requests that are signed with its SUBGRAPH_SECRET, within 60 seconds, each once.',
          );
        }
      });
    },
  };
}
