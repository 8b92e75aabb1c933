import { callerOf, type HttpServer, openLogger, plainHttp, rightsOf, serveHttp } from '@ntp-graph/kit';
import { limitRate } from '../../guards/limit-rate.js';
import { type AccessParts, identifyCallers, refuseUnknown } from '../identify.js';

/** Serves `/`, which says who asks and what that one may read. */
export function serveGuarded(access: AccessParts, perMinute = 0): Promise<HttpServer> {
  return serveHttp(
    {
      guards: [identifyCallers(access), limitRate(perMinute), refuseUnknown],
      routes: [
        (app) =>
          void app.get('/', async (request) => {
            const caller = callerOf(request);
            return { id: caller.id, rights: rightsOf(caller) };
          }),
      ],
    },
    {
      port: 0,
      host: '127.0.0.1',
      logger: openLogger('test', 'silent'),
      http: { ...plainHttp, trustProxy: true },
    },
  );
}

/** Asks it with an `authorization` header. */
export async function askGuarded(
  { url }: HttpServer,
  authorization: string | null,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await fetch(url, {
    headers: { ...headers, ...(authorization === null ? {} : { authorization }) },
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}
