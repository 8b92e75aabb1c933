import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { asSelected, compileFetch, fetchCache, type Subgraph, type SubgraphFetch } from '@ntp-graph/kit';
import { parse } from 'graphql';
import { GatewayContext } from '../gateway-context.js';
import type { PreparedFetch, SourceFetch, SubgraphSource } from './source.js';

/** A subgraph in this process. */
export class LocalSource implements SubgraphSource {
  /** What Apollo's executor asks for, which repeats itself word for word. */
  private readonly fetches = fetchCache();

  constructor(private readonly subgraph: Subgraph) {}

  prepare({ document, operationName, written }: PreparedFetch): SourceFetch {
    const fetch = compileFetch(this.subgraph, document, operationName, { rows: 'whole', written });
    return (variables, context) => fetch(variables, context.readContext(this.subgraph));
  }

  async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const { query = '', operationName, variables = {} } = request;
    const fetch = this.fetches.get(query) ?? this.compile(query, operationName);
    // A gateway that polls for the SDL of its subgraphs does so without a request of its own.
    const reads =
      context instanceof GatewayContext ? context.readContext(this.subgraph) : this.subgraph.readContext();
    return (await fetch(variables, reads)) as never;
  }

  isReady(): Promise<boolean> {
    return this.subgraph.isReady();
  }

  version(): Promise<string | null> {
    return this.subgraph.version();
  }

  private compile(query: string, operationName: string | undefined): SubgraphFetch {
    const document = parse(query, { noLocation: true });
    const fetch = compileFetch(this.subgraph, document, operationName, asSelected);
    this.fetches.set(query, fetch);
    return fetch;
  }
}
