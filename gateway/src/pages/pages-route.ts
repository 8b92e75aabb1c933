import { fileURLToPath } from 'node:url';
import type { HttpPlugin } from '@ntp-graph/kit';
import { serveBuiltFiles } from './built-files.js';

const root = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Editor and charts write their own styles into the pages. */
const policy = {
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'worker-src': ["'self'"],
};

/**
 * The web app at `/`, the query page at `/query`, and their files. The query page once was at `/`: who comes there with a
 * query is led on with it.
 */
export const pagesRoute: HttpPlugin = async (app) => {
  await app.register(async (pages) => {
    pages.addHook('onRequest', async (request, reply) => {
      const [, search] = /^\/(\?.*)$/.exec(request.url) ?? [];
      if (search && new URLSearchParams(search).has('query')) return reply.redirect(`./query${search}`);
    });
    await serveBuiltFiles(pages, { root, policy });
    pages.get('/query', (_request, reply) => reply.sendFile('query.html'));
  });
};
