import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type HttpPlugin, notFound } from '@ntp-graph/kit';
import { serveBuiltFiles } from '../pages/built-files.js';

const root = fileURLToPath(new URL('../../../docs/site/dist/', import.meta.url));

/** How many folders below that of the site an address is. */
function depthOf(url: string): number {
  const [path = ''] = url.split('?');
  return path.split('/').length - '/docs/'.split('/').length;
}

/** The documentation at `/docs/`; what it does not have is a page too. */
export const documentationRoute: HttpPlugin = async (app) => {
  // Relative, so that it holds behind a proxy that serves the gateway under a path of its own.
  app.get('/docs', (_request, reply) => reply.redirect('./docs/'));
  await app.register(
    async (documentation) => {
      await serveBuiltFiles(documentation, { root });
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
