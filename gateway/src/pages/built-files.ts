import { addVary, notFound, securityHeaders } from '@ntp-graph/kit';
import type { FastifyInstance } from 'fastify';

/** Files that a build made, and what their pages may do besides loading scripts, styles and pictures from here. */
export interface BuiltFiles {
  /** The folder, with a slash at its end. */
  readonly root: string;
  /** Directives of the content security policy, in place of the usual ones or beside them. */
  readonly policy?: Readonly<Record<string, readonly string[]>>;
}

/** Nothing from elsewhere, and no style or script within a page: all of it works with the network closed. */
const usualPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** Serves files in the forms that their build compressed them to. Those under assets carry a hash in their name. */
export async function serveBuiltFiles(pages: FastifyInstance, { root, policy }: BuiltFiles): Promise<void> {
  const { default: files } = await import('@fastify/static');
  const answerError = pages.errorHandler;
  await securityHeaders(pages, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...usualPolicy, ...policy } as Record<string, string[]>,
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: false,
  });
  pages.addHook('onSend', async (_request, reply) => addVary(reply, 'accept-encoding'));
  // Whatever is no path below the folder is no path at all.
  pages.setErrorHandler((error, request, reply) => {
    if ((error as { statusCode?: number }).statusCode === 403) return notFound(reply);
    return answerError(error as never, request, reply);
  });
  await pages.register(files, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(`${root}assets/`);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
