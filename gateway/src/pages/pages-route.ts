import { fileURLToPath } from 'node:url';
import { addVary, type HttpPlugin, notFound, securityHeaders } from '@ntp-graph/kit';

const root = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Nothing from elsewhere: the pages work with the network closed. Editor and charts write their own styles into them. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
};

/** Files under assets carry a hash of their content in their name. */
function cacheControlOf(path: string): string {
  return path.startsWith(`${root}assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * The web app at `/`, the query page at `/query`, and their files, in the forms that their build compressed them to. The
 * query page once was at `/`: who comes there with a query is led on with it.
 */
export const pagesRoute: HttpPlugin = async (app) => {
  const { default: files } = await import('@fastify/static');
  await app.register(async (pages) => {
    await securityHeaders(pages, {
      contentSecurityPolicy,
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: false,
    });
    pages.addHook('onSend', async (_request, reply) => addVary(reply, 'accept-encoding'));
    pages.addHook('onRequest', async (request, reply) => {
      const [, search] = /^\/(\?.*)$/.exec(request.url) ?? [];
      if (search && new URLSearchParams(search).has('query')) return reply.redirect(`./query${search}`);
    });
    // Whatever is no path below the folder is no path at all.
    pages.setErrorHandler((error, request, reply) => {
      if ((error as { statusCode?: number }).statusCode === 403) return notFound(reply);
      return app.errorHandler(error as never, request, reply);
    });
    await pages.register(files, {
      root,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => reply.header('cache-control', cacheControlOf(path)),
    });
    pages.get('/query', (_request, reply) => reply.sendFile('query.html'));
  });
};
