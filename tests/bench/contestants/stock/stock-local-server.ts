/** Apollo's gateway and server as they come, with the subgraphs in the same process. */
import { readFileSync } from 'node:fs';
import { ApolloGateway, type GraphQLDataSourceProcessOptions, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { allSubgraphs } from '@ntp-graph/gateway';
import { postgresqlServer, type Subgraph } from '@ntp-graph/kit';

/** Apollo's own source, told what a subgraph reads with. */
class SubgraphSource extends LocalGraphQLDataSource {
  private readonly subgraph: Subgraph;

  constructor(subgraph: Subgraph) {
    super(subgraph.schema);
    this.subgraph = subgraph;
  }

  override process(options: GraphQLDataSourceProcessOptions) {
    return super.process({ ...options, context: this.subgraph.readContext() } as never);
  }
}

const supergraphSdl = readFileSync(new URL('../../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const subgraphs = allSubgraphs(
  postgresqlServer(process.env.DATABASE_URL ?? '', Number(process.env.DATABASE_POOL)),
);
const gateway = new ApolloGateway({
  supergraphSdl,
  buildService: ({ name }) =>
    new SubgraphSource(subgraphs.find((subgraph) => subgraph.name === name) as Subgraph),
});
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
});
