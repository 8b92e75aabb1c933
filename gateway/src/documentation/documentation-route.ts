import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addVary, type HttpPlugin, notFound, securityHeaders } from '@ntp-graph/kit';

const root = fileURLToPath(new URL('../../../docs/site/dist/', import.meta.url));

/** Nothing from elsewhere, and no style or script within a page: all of it works with the network closed. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
};

/** Files under assets carry a hash of their content in their name. */
function cacheControlOf(path: string): string {
  return path.startsWith(`${root}assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** How many folders below that of the site an address is. */
function depthOf(url: string): number {
  const [path = ''] = url.split('?');
  return path.split('/').length - '/docs/'.split('/').length;
}

/** The documentation at `/docs/`, in the forms that its build compressed it to; what it does not have is a page too. */
export const documentationRoute: HttpPlugin = async (app) => {
  const { default: files } = await import('@fastify/static');
  // Relative, so that it holds behind a proxy that serves the gateway under a path of its own.
  app.get('/docs', (_request, reply) => reply.redirect('./docs/'));
  await app.register(
    async (documentation) => {
      await securityHeaders(documentation, {
        contentSecurityPolicy,
        xFrameOptions: { action: 'deny' },
        strictTransportSecurity: false,
      });
      documentation.addHook('onSend', async (_request, reply) => addVary(reply, 'accept-encoding'));
      // Whatever is no path below the folder is no path at all.
      documentation.setErrorHandler((error, request, reply) => {
        if ((error as { statusCode?: number }).statusCode === 403) return notFound(reply);
        return app.errorHandler(error as never, request, reply);
      });
      await documentation.register(files, {
        root,
        preCompressed: true,
        cacheControl: false,
        setHeaders: (reply, path) => reply.header('cache-control', cacheControlOf(path)),
      });
      documentation.setNotFoundHandler((request, reply) => {
        const page = `not-found/${depthOf(request.url)}.html`;
        if (!request.headers.accept?.includes('text/html') || !existsSync(root + page))
          return notFound(reply);
        return reply.code(404).sendFile(page);
      });
    },
    { prefix: '/docs' },
  );
};
