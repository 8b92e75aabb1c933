import type { AddressInfo } from 'node:net';
import type { Logger } from '../logging/open-logger.js';
import { createHttpApp, type HttpPlugin } from './http-app.js';
import { type HttpOptions, plainHttp } from './http-options.js';
import { stoppable } from './stoppable.js';

/** A server that listens. */
export interface HttpServer {
  readonly url: string;
  /**
   * Says at `/health/ready` that it stops, then stops taking requests and lets those under way finish, but for no longer
   * than the options allow.
   */
  close(): Promise<void>;
}

/** Where a server listens, and how. */
export interface ListenOptions {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly logger: Logger;
  /** `plainHttp` by default. */
  readonly http?: HttpOptions;
}

/** What a server answers. */
export interface HttpRoutes {
  /** Answered whoever asks and however busy the server is: how it is, what it has counted. */
  readonly open?: readonly HttpPlugin[];
  /** What stands before the other routes, in this order: each adds hooks. */
  readonly guards?: readonly HttpPlugin[];
  readonly routes: readonly HttpPlugin[];
}

/** Serves routes over HTTP. */
export async function serveHttp(
  { open = [], guards = [], routes }: HttpRoutes,
  { port, host, logger, http = plainHttp }: ListenOptions,
): Promise<HttpServer> {
  const app = await createHttpApp(http, logger);
  const stop = stoppable(app, http);
  for (const plugin of open) await plugin(app);
  await app.register(async (guarded) => {
    for (const plugin of [...guards, ...routes]) await plugin(guarded);
  });
  await app.listen({ port, host });
  const { address, family, port: taken } = app.server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close: stop,
  };
}
