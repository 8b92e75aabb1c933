import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { graphqlRoute, type HttpServer, healthRoute, serveHttp } from '@ntp-graph/kit';
import { pino } from 'pino';
import { errorFormatter } from './format-error.js';
import { GatewayContext } from './gateway-context.js';
import { queryPageRoute } from './query-page-route.js';
import { type SourceOptions, sourceOf } from './sources/source.js';
import { teachScalars } from './supergraph/teach-scalars.js';

/** What a gateway needs: its contract, its subgraphs, and where to listen. */
export interface GatewayOptions {
  readonly supergraphSdl: string;
  readonly sources: SourceOptions;
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
}

/** Starts a gateway: supergraph, executor, HTTP. */
export async function startGateway(options: GatewayOptions): Promise<HttpServer> {
  const logger = pino({ level: options.logLevel });
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name, url }) => sourceOf(name, url ?? '', options.sources),
    logger,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => teachScalars(apiSchema));
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errorFormatter((error) => logger.error(error)),
  });
  await apollo.start();
  const server = await serveHttp(
    [
      graphqlRoute('/graphql', apollo, async () => new GatewayContext()),
      healthRoute(async () => true),
      queryPageRoute(),
    ],
    options.port,
    options.host,
  );
  return {
    url: server.url,
    async close() {
      await server.close();
      await apollo.stop();
    },
  };
}
