import { fileURLToPath } from 'node:url';
import { addVary, type HttpPlugin, notFound, securityHeaders } from '@ntp-graph/kit';

const root = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Nothing from elsewhere: the page works with the network closed. The editor writes its own styles into the page. */
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

/** The query page at `/` and its files, in the forms that its build compressed them to. */
export const queryPageRoute: HttpPlugin = async (app) => {
  const { default: files } = await import('@fastify/static');
  await app.register(async (page) => {
    await securityHeaders(page, {
      contentSecurityPolicy,
      xFrameOptions: { action: 'deny' },
      strictTransportSecurity: false,
    });
    page.addHook('onSend', async (_request, reply) => addVary(reply, 'accept-encoding'));
    // Whatever is no path below the folder is no path at all.
    page.setErrorHandler((error, request, reply) => {
      if ((error as { statusCode?: number }).statusCode === 403) return notFound(reply);
      return app.errorHandler(error as never, request, reply);
    });
    await page.register(files, {
      root,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => reply.header('cache-control', cacheControlOf(path)),
    });
  });
};
